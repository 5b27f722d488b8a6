using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Sections;

namespace TradeCrm.Reports.Worklists;

/// <summary>The words for codes that only worklists show; the page's words for all others.</summary>
internal static class WorklistWords
{
    private static readonly Dictionary<string, Bi> Words = new(StringComparer.Ordinal)
    {
        ["answer_inquiry"] = new("answer the inquiry", "回复询盘"),
        ["tell_of_late_order"] = new("tell the customer that the order will be late", "告知客户交期延误"),
        ["settle_price"] = new("settle on one price", "统一报价"),
        ["ask_for_payment"] = new("ask for the payment", "催款"),
        ["watch_payment"] = new("watch for the payment", "留意到款"),
        ["ask_finance"] = new("ask finance whether it came in", "向财务核实是否到账"),
        ["agree_on_leader"] = new("agree who leads, and on one price", "明确主跟人并统一报价"),
        ["keep_promise"] = new("keep the promise", "兑现承诺"),
        ["keep_the_promise"] = new("keep the promise", "履行承诺"),
        ["do_it_and_apologise"] = new("do it now and apologise", "立即补做并致歉"),
        ["explain_the_breach"] = new("explain why it came otherwise", "向客户解释未按承诺的原因"),
        ["ask_whether_it_was_done"] = new("find out whether it was done", "核实是否已做到"),
        ["confirm_the_owners_price"] = new("confirm the owner's price", "确认归属人的报价"),
        ["let_the_manager_decide"] = new("let the manager decide", "请经理裁定"),
        ["complete_the_terms"] = new("complete the terms of the quotation", "补全报价条款"),
        ["remind_seller"] = new("remind them that the customer is on hold", "提醒业务员该客户暂停推销"),
        ["unanswered"] = new("unanswered", "未回复"),
        ["not_known"] = new("not known", "未知"),
        ["broken"] = new("broken", "已违约"),
        ["open"] = new("open", "待履行"),
        ["deadline_broken"] = new("passed", "已超时"),
        ["deadline_not_due"] = new("still in time", "时限内"),
        ["deadline_not_known"] = new("not known", "未知"),
        ["leave_out_for_now"] = new("leave out for now", "暂不群发"),
        ["overdue"] = new("overdue", "已逾期"),
        ["due_soon"] = new("due soon", "即将到期"),
        ["price"] = new("price", "价格"),
        ["discount"] = new("discount", "折扣"),
        ["delivery_date"] = new("delivery date", "交期"),
        ["sample"] = new("sample", "打样/寄样"),
        ["document"] = new("document", "资料单证"),
        ["visit"] = new("visit", "拜访"),
        ["payment_term"] = new("terms of payment", "付款条件"),
        ["exclusivity"] = new("exclusivity", "独家代理"),
        ["order"] = new("the order signed for it", "已签订单"),
        ["owner_quotation"] = new("the account owner's quotation", "归属人的报价"),
        ["none"] = new("none", "无"),
        ["stock_is_promised_to_others"] = new("stock is promised to others", "库存已分给其他订单"),
        ["part_shipment_possible"] = new("part of it could leave in time", "可先发部分货物"),
        ["too_late"] = new("ready too late", "完工太晚"),
        ["not_enough"] = new("not enough is planned", "排产不足"),
        ["hold_complaint"] = new("a complaint that is not resolved", "投诉未解决"),
        ["breach"] = new("contacted in spite of it", "确认违规"),
    };

    public static Bi Of(string code) => Words.TryGetValue(code, out var words) ? words : CodeWords.Of(code);
}
