using System.Globalization;
using System.Text;
using TradeCrm.Reports.Reading;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports;

/// <summary>Writes one month's dashboard and buyers' list from core, marts, ml and ops. The same warehouse gives the same bytes.</summary>
public sealed class MonthlyReport(WarehouseFile warehouse, ReportOptions options)
{
    /// <summary>Writes <c>&lt;output&gt;/&lt;yyyy-MM&gt;/dashboard.html</c> and <c>buyers.xlsx</c>, replacing those of an earlier run whole.</summary>
    /// <param name="asOf">UTC; the month is the one it falls into in ops.settings.time_zone.</param>
    /// <param name="cancellation">Stops between the parts; nothing of the month's folder has changed then.</param>
    /// <param name="progress">Called with the name of each part that is done: facts, dashboard, workbook, files, folder.</param>
    /// <exception cref="TradeCrm.Warehouse.DiskFullException">No space is left where the report goes; the former one stands.</exception>
    /// <exception cref="ReportFolderException">The folder cannot be written or replaced.</exception>
    public ReportFiles Write(DateTime asOf, CancellationToken cancellation = default, Action<string>? progress = null)
    {
        var facts = ReportFacts.Read(warehouse, options, asOf);
        progress?.Invoke("facts");
        cancellation.ThrowIfCancellationRequested();
        var dashboard = new Dashboard(facts).Render();
        progress?.Invoke("dashboard");
        cancellation.ThrowIfCancellationRequested();
        var buyers = new BuyersWorkbook(facts).ToBytes();
        progress?.Invoke("workbook");
        cancellation.ThrowIfCancellationRequested();
        var folder = Path.GetFullPath(Path.Combine(options.Output, facts.Header.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)));
        new ReportFolder(folder, progress).Replace([("dashboard.html", new UTF8Encoding(false).GetBytes(dashboard)), ("buyers.xlsx", buyers)]);
        return new ReportFiles(folder, Path.Combine(folder, "dashboard.html"), Path.Combine(folder, "buyers.xlsx"));
    }
}
