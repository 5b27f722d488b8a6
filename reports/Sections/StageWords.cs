using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Sections;

/// <summary>The words for the stages of a deal, and for what brings it out of each.</summary>
internal static class StageWords
{
    private static readonly Dictionary<string, Bi> Words = new(StringComparer.Ordinal)
    {
        ["stage_identified"] = new("Inquiry", "询盘"),
        ["stage_contacted"] = new("In contact", "已联系"),
        ["stage_sampled"] = new("Sampling", "打样"),
        ["stage_negotiating"] = new("Negotiating", "谈判"),
        ["stage_agreed"] = new("Agreed", "条款已谈妥"),
        ["stage_contracted"] = new("Contract", "签约"),
        ["stage_ordered"] = new("Before production", "待投产"),
        ["stage_in_production"] = new("Production", "生产"),
        ["stage_shipped"] = new("Shipping", "发货在途"),
        ["stage_delivered"] = new("Delivered", "已到货"),
        ["stage_in_service"] = new("Service", "售后"),
        ["stage_resolved"] = new("Resolved", "售后已结"),
        ["stage_repeat"] = new("Repeat order", "返单"),
        ["stage_lost"] = new("Lost", "丢单"),
        ["stage_is_overdue"] = new("overdue", "逾期"),
        ["next_after_identified"] = new("answer and get in contact", "回复并建立联系"),
        ["next_after_contacted"] = new("offer, or send a sample", "推进报价或打样"),
        ["next_after_sampled"] = new("ask what they think of the sample", "跟进样品反馈"),
        ["next_after_negotiating"] = new("come to terms", "敲定价格和条款"),
        ["next_after_agreed"] = new("get the contract signed", "催签合同"),
        ["next_after_contracted"] = new("enter the order", "落实下单"),
        ["next_after_ordered"] = new("get production started, or ship", "催排产或安排发货"),
        ["next_after_in_production"] = new("get it made and shipped", "催生产并安排发货"),
        ["next_after_shipped"] = new("find out when it arrives", "跟踪到货"),
        ["next_after_in_service"] = new("resolve the complaint", "处理售后投诉"),
        ["close_or_revive"] = new("close it or begin anew", "关闭或重新激活"),
        ["find_out"] = new("find out where it stands", "核实进展"),
    };

    /// <summary>The words for a stage as marts.lifecycle names it.</summary>
    public static Bi Of(string stage) => OfCode("stage_" + stage) ?? Bi.Same(stage.Replace('_', ' '));

    /// <summary>The words for a code, if it is one of these.</summary>
    public static Bi? OfCode(string code) => Words.TryGetValue(code, out var words) ? words : null;
}
