using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Dossiers;

/// <summary>A part of the dossier: its title, the query behind it and the kinds of sources that would show something.</summary>
/// <param name="Id">Anchor on the page and name of the query after 'dossier_'.</param>
/// <param name="Title">Title.</param>
/// <param name="Due">What the day at a line's end is.</param>
/// <param name="Kinds">Kinds of sources without which silence means nothing.</param>
internal sealed record DossierPart(string Id, Bi Title, Bi Due, params string[] Kinds)
{
    private static readonly Bi By = new("by", "截止");
    private static readonly Bi Since = new("since", "自");
    private static readonly Bi Last = new("last", "最近");

    /// <summary>What the day at a line's beginning is, where it is not the day of the event.</summary>
    public Bi When { get; init; } = new("", "");

    /// <summary>What an empty part says, where it is not the reach of its sources.</summary>
    public Bi? Silence { get; init; }

    /// <summary>All parts, in the order in which somebody reads at whose desk the customer stands.</summary>
    public static IReadOnlyList<DossierPart> All { get; } =
    [
        new("who", new Bi("Who they are", "客户是谁"), By),
        new("next_steps", new Bi("Next step, and what else is open", "下一步及待办事项"), By) { When = Since, Silence = new Bi("Nothing is known to be open.", "目前没有已知的待办事项。") },
        new("people", new Bi("People", "联系人"), By) { When = new Bi("last contact", "最近联系"), Silence = new Bi("No person is known.", "没有已知联系人。") },
        new("complaints", new Bi("Complaints and holds", "投诉与暂停推销"), new Bi("until", "至"), "complaints") { When = Since },
        new("inquiries", new Bi("Inquiries without an answer", "未回复询盘"), By, "inquiries") { When = Since },
        new("promises", new Bi("Promises: broken, open, not known", "承诺：未兑现、未到期、未知"), new Bi("due", "到期"), "activities"),
        new("quotations", new Bi("Prices that hold, and prices that differ", "有效报价与报价冲突"), new Bi("until", "至"), "quotations"),
        new("deals", new Bi("Open deals", "进行中的商机"), By, "opportunities") { When = Since },
        new("course", new Bi("Course of the deals in progress", "进行中商机的阶段"), By) { When = Since, Silence = new Bi("No deal is known to be in progress.", "没有已知的进行中商机。") },
        new("orders", new Bi("Orders and deliveries", "订单与交货"), new Bi("promised for", "承诺交期"), "orders"),
        new("payments", new Bi("Payments that are open", "未收款项"), new Bi("due", "到期"), "payments"),
        new("talks", new Bi("Who talks to them", "谁在跟进"), By, "activities") { When = Last },
        new("handover", new Bi("Hand-over", "客户交接"), By) { Silence = new Bi("No owner of this customer is known to have left.", "没有已知的归属人离职。") },
        new("surveys", new Bi("Satisfaction", "满意度"), By, "surveys"),
        new("website", new Bi("Website and interest", "网站访问与产品兴趣"), By)
        {
            When = Last,
            Silence = new Bi("No visit is linked to them; whether they came unrecognised is not known.", "没有可关联的访问记录；是否匿名来访未知。"),
        },
        new("timeline", new Bi("What happened, the newest first", "往来记录（由近及远）"), By, "activities"),
    ];
}
