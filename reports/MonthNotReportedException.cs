using TradeCrm.Ingest;

namespace TradeCrm.Reports;

/// <summary>No figure of the month is known.</summary>
public sealed class MonthNotReportedException(string month)
    : TradeCrmException($"There are no figures of {month}: nothing that is loaded lies in it. 'tradecrm kpi' shows the newest month, and out/index.html lists all of them.")
{
    /// <summary>As asked for, such as 2026-09.</summary>
    public string Month { get; } = month;
}
