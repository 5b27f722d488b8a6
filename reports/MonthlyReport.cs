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
    /// <exception cref="ReportFolderException">The folder cannot be written or replaced.</exception>
    public ReportFiles Write(DateTime asOf, CancellationToken cancellation = default)
    {
        var facts = ReportFacts.Read(warehouse, options, asOf);
        cancellation.ThrowIfCancellationRequested();
        var dashboard = new Dashboard(facts).Render();
        cancellation.ThrowIfCancellationRequested();
        var buyers = new BuyersWorkbook(facts).ToBytes();
        cancellation.ThrowIfCancellationRequested();
        var folder = Path.GetFullPath(Path.Combine(options.Output, facts.Header.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)));
        try
        {
            Replace(folder, [("dashboard.html", new UTF8Encoding(false).GetBytes(dashboard)), ("buyers.xlsx", buyers)]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ReportFolderException(folder, failure);
        }
        return new ReportFiles(folder, Path.Combine(folder, "dashboard.html"), Path.Combine(folder, "buyers.xlsx"));
    }

    private static void Replace(string folder, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var (fresh, former) = (folder + ".new", folder + ".old");
        Remove(fresh);
        Remove(former);
        Directory.CreateDirectory(fresh);
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(Path.Combine(fresh, name), bytes);
        if (Directory.Exists(folder))
            Directory.Move(folder, former);
        Directory.Move(fresh, folder);
        Remove(former);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
