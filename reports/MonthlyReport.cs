using System.Globalization;
using System.Text;
using TradeCrm.Reports.Reading;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports;

/// <summary>Writes one month's dashboard, its data quality and its buyers' list from core, marts, ml and ops. The same warehouse gives the same bytes.</summary>
public sealed class MonthlyReport(WarehouseFile warehouse, ReportOptions options)
{
    /// <summary>Writes <c>&lt;output&gt;/&lt;yyyy-MM&gt;/dashboard.html</c>, <c>quality.html</c> and <c>buyers.xlsx</c>, replacing those of an earlier run whole.</summary>
    /// <param name="asOf">UTC; the month is the one it falls into in ops.settings.time_zone.</param>
    /// <param name="cancellation">Stops between the parts; nothing of the month's folder has changed then.</param>
    /// <param name="progress">Called with the name of each part that is done: facts, dashboard, workbook, files, folder.</param>
    /// <exception cref="TradeCrm.Warehouse.DiskFullException">No space is left where the report goes; the former one stands.</exception>
    /// <exception cref="ReportFolderException">The folder cannot be written or replaced.</exception>
    public ReportFiles Write(DateTime asOf, CancellationToken cancellation = default, Action<string>? progress = null) => Write(asOf, null, cancellation, progress);

    /// <summary>As the other, of any month: one before that of <paramref name="asOf"/> gets its figures and no buyers, since those are the present's.</summary>
    /// <param name="asOf">UTC; the moment up to which the warehouse looks.</param>
    /// <param name="month">Any day of it, or null: that of <paramref name="asOf"/>.</param>
    /// <param name="cancellation">As the other's.</param>
    /// <param name="progress">As the other's.</param>
    /// <exception cref="MonthNotReportedException">No figure of the month is known.</exception>
    public ReportFiles Write(DateTime asOf, DateOnly? month, CancellationToken cancellation = default, Action<string>? progress = null)
    {
        var (moment, isPast) = month is { } asked ? End(asOf, asked) : (asOf, false);
        var facts = ReportFacts.Read(warehouse, options, moment) with { IsPast = isPast };
        progress?.Invoke("facts");
        cancellation.ThrowIfCancellationRequested();
        var dashboard = new Dashboard(facts).Render();
        var quality = new QualityPage(facts).Render();
        progress?.Invoke("dashboard");
        cancellation.ThrowIfCancellationRequested();
        var encoding = new UTF8Encoding(false);
        List<(string, byte[])> files = [("dashboard.html", encoding.GetBytes(dashboard)), ("quality.html", encoding.GetBytes(quality))];
        if (!isPast)
            files.Add(("buyers.xlsx", new BuyersWorkbook(facts).ToBytes()));
        progress?.Invoke("workbook");
        cancellation.ThrowIfCancellationRequested();
        var folder = Path.GetFullPath(Path.Combine(options.Output, facts.Header.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)));
        new ReportFolder(folder, progress).Replace(files);
        return new ReportFiles(folder, Path.Combine(folder, "dashboard.html"), Path.Combine(folder, "buyers.xlsx"));
    }

    private (DateTime Moment, bool IsPast) End(DateTime asOf, DateOnly day)
    {
        var month = new DateTime(day.Year, day.Month, 1);
        var (endsAt, hasFigures, isPast) = warehouse.Rows(Embedded.Text("sql/month_end.sql"), row => (row.GetDateTime(0), row.GetBoolean(1), row.GetBoolean(2)),
            ("month", month), ("as_of", DateTime.SpecifyKind(asOf, DateTimeKind.Unspecified))).Single();
        if (!hasFigures)
            throw new MonthNotReportedException(month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        return isPast ? (DateTime.SpecifyKind(endsAt, DateTimeKind.Utc), true) : (asOf, false);
    }
}
