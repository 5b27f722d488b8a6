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
        ["price"] = new("price", "价格"),
        ["discount"] = new("discount", "折扣"),
        ["delivery_date"] = new("delivery date", "交期"),
        ["sample"] = new("sample", "样品"),
        ["document"] = new("document", "单证资料"),
        ["visit"] = new("visit", "拜访"),
        ["payment_term"] = new("terms of payment", "付款条件"),
        ["exclusivity"] = new("exclusive rights", "独家代理"),
        ["keep_the_promise"] = new("keep the promise", "按时兑现"),
        ["do_it_and_apologise"] = new("do it now, and say sorry", "立即补办并向客户致歉"),
        ["explain_the_breach"] = new("explain what went wrong", "向客户说明原因"),
        ["ask_whether_it_was_done"] = new("ask whether it was done", "向承诺人核实是否已办"),
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
