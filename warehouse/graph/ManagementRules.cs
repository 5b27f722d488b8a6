namespace TradeCrm.Warehouse;

/// <summary>Since when there is a CRM and what is expected of it; what the models read from <c>ops.crm_settings</c> and <c>ops.kpi_targets</c>.</summary>
public sealed record ManagementRules
{
    /// <summary>The measures of <c>marts.management_kpis</c>, in the order of the page.</summary>
    public static readonly IReadOnlyList<string> Measures =
    [
        "sales_per_salesperson", "cost_of_sales_and_service", "sales_cycle_days", "answered_within_day", "on_time_delivery", "human_visitors", "inquiries", "qualified_inquiries", "win_rate",
        "new_customers", "orders", "bookings", "margin", "profit", "csat", "nps", "repeat_orders", "customers_lost", "complaints",
    ];

    /// <summary>The day on which the CRM was taken into use; the 12 months before are the baseline. Default null: there is no baseline.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>Departments of the costs that are those of sales and service, besides costs that name a salesperson, an exhibition or a channel. Upper or lower case is the same.</summary>
    public IReadOnlyList<string> SalesDepartments { get; init; } =
        ["sales", "marketing", "customer service", "service", "after-sales", "销售部", "市场部", "客服部", "售后部", "业务部"];

    /// <summary>One per measure. Default <see cref="KpiTarget.Claimed"/>.</summary>
    public IReadOnlyList<KpiTarget> Targets { get; init; } = KpiTarget.Claimed;
}
