namespace TradeCrm.Warehouse;

/// <summary>A piece of work within a stage: what plans it, and what shows that it is done. Facts are those of <c>core.work_facts</c>.</summary>
/// <param name="Stage">A name of <see cref="LifecycleStage.All"/>.</param>
/// <param name="Package">A name of one's own; the dashboard has words for those of <see cref="Standard"/>.</param>
/// <param name="Responsible">salesperson, or a department.</param>
/// <param name="PlannedFact">The fact whose day plans it; the package is there once for each such fact.</param>
/// <param name="PlannedDays">Days after it; negative for before.</param>
/// <param name="DoneFact">The fact of the same document that shows it done; null where no file does.</param>
/// <param name="ImpliedFact">A fact that cannot be without it: it is done then, on a day that nobody knows. Null for none.</param>
public sealed record WorkPackage(string Stage, string Package, string Responsible, string PlannedFact, int PlannedDays, string? DoneFact, string? ImpliedFact = null)
{
    /// <summary>Who does what when nobody says otherwise.</summary>
    public const string Salesperson = "salesperson";

    /// <summary>What <c>core.work_facts</c> tells.</summary>
    public static IReadOnlyList<string> Facts { get; } =
    [
        "inquiry_received", "inquiry_answered", "sample_promised", "sample_booked", "sample_shipped", "sample_delivered", "sample_judged", "order_entered", "contract_signed", "proforma_ordered", "proforma_signed",
        "deposit_due", "deposit_paid", "run_start_planned", "run_started", "run_end_planned", "run_done", "run_goods_shipped", "shipment_planned", "shipment_booked", "shipped", "delivered", "balance_due", "balance_paid",
        "complaint_opened", "complaint_resolved",
    ];

    /// <summary>
    /// The packages of a deal: an inquiry is answered within two days; a sample is ready two days before it leaves and asked about two weeks after it came; goods are inspected on the day after production ends; space is booked six days
    /// before loading and the papers are out five days after; a complaint is resolved within two weeks. No file tells when goods were inspected or papers sent: what left was inspected, and what arrived had its papers.
    /// </summary>
    public static IReadOnlyList<WorkPackage> Standard { get; } =
    [
        new("identified", "answer_inquiry", Salesperson, "inquiry_received", 2, "inquiry_answered"),
        new("sampled", "prepare_sample", "warehouse", "sample_promised", -2, "sample_booked"),
        new("sampled", "ship_sample", "logistics", "sample_promised", 0, "sample_shipped"),
        new("sampled", "feedback_on_sample", Salesperson, "sample_delivered", 14, "sample_judged"),
        new("contracted", "contract_signed", Salesperson, "order_entered", 0, "contract_signed"),
        new("contracted", "proforma_signed", Salesperson, "proforma_ordered", 0, "proforma_signed"),
        new("contracted", "deposit_received", Salesperson, "deposit_due", 0, "deposit_paid"),
        new("in_production", "materials", "production", "run_start_planned", 0, "run_started"),
        new("in_production", "production", "production", "run_end_planned", 0, "run_done"),
        new("in_production", "inspection", "quality control", "run_end_planned", 1, null, "run_goods_shipped"),
        new("shipped", "booking", "logistics", "shipment_planned", -6, "shipment_booked"),
        new("shipped", "loading", "logistics", "shipment_planned", 0, "shipped"),
        new("shipped", "documents", "logistics", "shipment_planned", 5, null, "delivered"),
        new("delivered", "balance_received", Salesperson, "balance_due", 0, "balance_paid"),
        new("in_service", "resolve_complaint", Salesperson, "complaint_opened", 14, "complaint_resolved"),
    ];
}
