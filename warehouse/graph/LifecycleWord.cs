namespace TradeCrm.Warehouse;

/// <summary>What a CRM calls a stage. The first one that matches counts.</summary>
/// <param name="Stage">A name of <see cref="LifecycleStage.Told"/>.</param>
/// <param name="Word">The whole name, whatever its case; null for a pattern.</param>
/// <param name="Pattern">RE2 on the lower-cased name; null for a word.</param>
public sealed record LifecycleWord(string Stage, string? Word, string? Pattern)
{
    /// <summary>Words that the exports of common CRMs use, in English and Chinese. Lost goes first: 'closed lost' is closed, but not won.</summary>
    public static IReadOnlyList<LifecycleWord> Standard { get; } =
    [
        new("lost", null, @"lost\b|\bdead\b|disqualified|输单|丢单|失败|流失"),
        new("ordered", null, @"won\b|order(ed)?\b|赢单|成交|已下单"),
        new("contracted", null, @"contract|\bsigned\b|proforma|\bpi\b|合同|签约|已签"),
        new("agreed", null, @"agree|verbal|commit|decision|达成"),
        new("negotiating", null, @"negotiat|quot|proposal|presentation|offer|price|谈判|报价|议价|磋商"),
        new("sampled", null, @"sampl|样"),
        new("contacted", null, @"contacted|engag|connect|qualified to buy|appointment|follow|联系|跟进|沟通"),
        new("identified", null, @"identif|\bnew\b|prospect|\blead\b|inquir|\bopen\b|qualif|新|线索|询盘|意向"),
    ];
}
