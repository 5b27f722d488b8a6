using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Management;

/// <summary>A published figure that is another one now, and what rows and inputs tell about why.</summary>
internal sealed record ChangedFigure(DateOnly Month, string Measure, long Rows, long Late, long Moved, long Other, long MovedCustomers, string? NewFiles, long GoneFiles)
{
    private const int LongestDetail = 400;

    private bool HasOtherFiles => NewFiles is not null || GoneFiles > 0;

    public static ChangedFigure Read(Row row) => new(row.Day("month")!.Value, row.Text("measure")!, row.Count("rows_changed"), row.Count("rows_late"), row.Count("rows_moved"), row.Count("rows_other"),
        row.Count("moved_customers"), row.Text("new_files"), row.Count("gone_files"));

    /// <summary>
    /// All that hold. A row from a file that was not there is late, whoever it belongs to; a row of a customer who is linked otherwise is moved; a row that is neither changed because of another file's rows or of a rule.
    /// </summary>
    /// <param name="rules">Names of the models and settings that are others than at the last publication.</param>
    public IEnumerable<(string Reason, string Detail)> Reasons(IReadOnlyList<string> rules)
    {
        var isUnexplained = Other > 0 || Rows == 0;
        var found = new List<(string, string)>();
        if (HasOtherFiles && (Late > 0 || isUnexplained))
            found.Add(("late_data", Cut($"{Figures.Of(Late > 0 ? Late : Rows, "row")}; {NewFiles ?? $"{GoneFiles} files are gone"}")));
        if (Moved > 0)
            found.Add(("merged_customers", Figures.Of(MovedCustomers, "customer")));
        if (rules.Count > 0 && isUnexplained)
            found.Add(("changed_rule", Cut(string.Join(", ", rules))));
        return found.Count > 0 ? found : [("not_known", "")];
    }

    private static string Cut(string text) => text.Length <= LongestDetail ? text : text[..LongestDetail] + "…";
}
