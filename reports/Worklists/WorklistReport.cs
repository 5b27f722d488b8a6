using System.Globalization;
using TradeCrm.Reports.Spreadsheets;
using TradeCrm.Reports.Worklists;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports;

/// <summary>Writes a day's worklists from core and marts: who acts on what. The same warehouse gives the same bytes.</summary>
public sealed class WorklistReport(WarehouseFile warehouse, ReportOptions options)
{
    /// <summary>
    /// Writes <c>&lt;output&gt;/worklists/&lt;yyyy-MM-dd&gt;/</c>: a workbook per salesperson who works here, with that salesperson's customers only, one for customer service, one for marketing and
    /// one for the manager; replaces those of an earlier run of the day whole.
    /// </summary>
    /// <param name="asOf">UTC; the day is the one it falls into in ops.settings.time_zone.</param>
    /// <param name="cancellation">Stops between the workbooks; nothing of the day's folder has changed then.</param>
    /// <param name="progress">Called with the name of each part that is done: facts, each workbook, files, folder.</param>
    /// <exception cref="TradeCrm.Warehouse.DiskFullException">No space is left where the worklists go; the former ones stand.</exception>
    /// <exception cref="ReportFolderException">The folder cannot be written or replaced.</exception>
    public WorklistFiles Write(DateTime asOf, CancellationToken cancellation = default, Action<string>? progress = null)
    {
        var facts = WorklistFacts.Read(warehouse, options, asOf);
        var workbooks = new Workbooks(facts);
        var files = new List<(string Name, byte[] Bytes)>();
        foreach (var (name, sheets) in Planned(workbooks))
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add((name, WorkbookFile.Of(sheets)));
            progress?.Invoke(name);
        }
        var folder = Path.GetFullPath(Path.Combine(options.Output, "worklists", facts.Header.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        new ReportFolder(folder, progress).Replace(files);
        var paths = files.Select(file => Path.Combine(folder, file.Name)).ToList();
        return new WorklistFiles(folder, paths[..^3], paths[^3], paths[^2], paths[^1]);
    }

    private static IEnumerable<(string Name, IReadOnlyList<Sheet> Sheets)> Planned(Workbooks workbooks)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in workbooks.Readers)
        {
            var name = person.FileName;
            for (var again = 2; !taken.Add(name); again++)
                name = $"{person.FileName}-{again}";
            yield return (name + ".xlsx", workbooks.Of(person));
        }
        yield return ("customer-service.xlsx", workbooks.Service());
        yield return ("marketing.xlsx", workbooks.Marketing());
        yield return ("manager.xlsx", workbooks.Manager());
    }
}
