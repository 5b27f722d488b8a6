using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Sections;

/// <summary>What the first screen asks for, before and after the customer's name.</summary>
internal static class TodayWords
{
    private static readonly Bi Nothing = new("", "");

    public static (Bi Task, Bi End) Of(string matter) => matter switch
    {
        "resolve_complaint" => (new("Solve the complaint of", "先解决"), new(" and sell nothing before", "的投诉，解决前暂停推销")),
        "keep_promise" => (new("Keep the promise to", "兑现对"), new("", "的承诺")),
        "answer_inquiry" => (new("Answer", "回复"), new("", "的询盘")),
        "settle_price" => (new("Settle one price for", "统一对"), new("", "的报价")),
        "introduce_successor" => (new("Introduce a successor to", "为"), new("", "介绍接手人")),
        "tell_of_late_order" => (new("Tell", "告知"), new(" that the order comes late", "交期延误")),
        "ask_for_payment" => (new("Ask", "向"), new(" for the payment", "催收货款")),
        "agree_on_leader" => (new("Decide who leads at", "明确"), new("", "的主跟人（撞单）")),
        _ => (CodeWords.Of("matter_" + matter), Nothing),
    };
}
