using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Sections;

/// <summary>The words for the codes that the tables hold; an unknown code is shown as it is.</summary>
internal static class CodeWords
{
    private static readonly Dictionary<string, Bi> Words = new(StringComparer.Ordinal)
    {
        ["never_reached_crm"] = new("the form was sent but never reached the CRM", "网站表单已提交，但没进入CRM"),
        ["unassigned"] = new("nobody was put in charge", "没有分配业务员"),
        ["owner_left"] = new("its owner has left the company", "负责的业务员已离职"),
        ["auto_reply_only"] = new("only an automatic reply went out", "只发了自动回复"),
        ["bounced"] = new("our reply bounced", "我方回复被退信"),
        ["reopened"] = new("answered once, asked again since", "曾回复，客户再次追问后无人跟进"),
        ["internal_note_only"] = new("somebody left a note and did not reply", "只写了内部备注，没有回复客户"),
        ["waiting"] = new("not answered yet, still in time", "尚未回复，仍在时限内"),
        ["answer"] = new("answer", "回复客户"),
        ["assign"] = new("put somebody in charge", "分配业务员"),
        ["reassign"] = new("hand over and answer", "转交在职业务员并回复"),
        ["find_address"] = new("find another address or call", "另找联系方式或电话联系"),
        ["enter_and_answer"] = new("enter it into the CRM and answer", "补录CRM并回复"),
        ["renew_export"] = new("load a newer export of our replies", "重新导出跟进记录"),
        ["nobody_looked"] = new("assigned, but nobody replied", "已分配，但没人跟进"),
        ["visited"] = new("Visited the site", "访问网站"),
        ["engaged"] = new("Looked at products or prices", "浏览产品或价格"),
        ["inquired"] = new("Sent an inquiry", "发来询盘"),
        ["qualified"] = new("Qualified", "合格询盘"),
        ["ordered"] = new("First order", "首次下单"),
        ["hot"] = new("hot", "高意向"),
        ["warm"] = new("warm", "中意向"),
        ["cool"] = new("cool", "低意向"),
        ["campaign_token"] = new("link in our campaign mail", "营销邮件链接"),
        ["form_post"] = new("inquiry form", "询盘表单"),
        ["email_in_url"] = new("e-mail in the page address", "网址中的邮箱"),
        ["nps"] = new("NPS", "NPS 净推荐值"),
        ["csat"] = new("CSAT", "CSAT 满意度"),
        ["ces"] = new("CES", "CES 费力度"),
        ["all"] = new("all series", "全部系列"),
        ["lightgbm"] = new("LightGBM", "LightGBM"),
        ["fasttree"] = new("FastTree", "FastTree"),
        ["scorecard"] = new("scorecard", "评分卡"),
        ["page_views"] = new("most page views", "按浏览量排序"),
        ["naive_bayes"] = new("naive Bayes", "朴素贝叶斯"),
        ["logistic_regression"] = new("logistic regression", "逻辑回归"),
        ["linked_before"] = new("known before the cut-off", "截止前已识别的访客"),
        ["everyone"] = new("all visitors", "全部访客"),
        ["not known"] = new("not known", "未知"),
        ["declared_bot"] = new("says itself that it is a robot", "自报为爬虫"),
        ["tool_agent"] = new("a program, not a browser", "脚本或工具程序"),
        ["empty_agent"] = new("does not say what it is", "无浏览器标识"),
        ["scanner"] = new("searches for weak spots", "漏洞扫描"),
        ["no_assets_fast"] = new("reads fast and never loads images", "快速抓取且不加载图片"),
        ["referrer_spam"] = new("advertises itself as a referrer", "垃圾来源引流"),
        ["robots_txt"] = new("asks for robots.txt, as robots do", "读取过 robots.txt"),
        ["monitor"] = new("checks at fixed times whether the site is up", "网站可用性监控"),
        ["error"] = new("error", "错误"),
        ["warn"] = new("warning", "警告"),
    };

    public static Bi Of(string? code) => code is null ? new Bi("not known", "未知") : Words.TryGetValue(code, out var words) ? words : Bi.Same(code.Replace('_', ' '));
}
