using System.Globalization;
using System.Text;

namespace TradeCrm.Benchmarks.Plausibility;

/// <summary>How much there is of everything: the truth's tables with their rows, and the planted cases of each question.</summary>
internal static class CompanyCounts
{
    public static string Text(SimulatedCompany company)
    {
        var page = new StringBuilder("## What there is\n\n| of | rows |\n| --- | --- |\n");
        foreach (var table in company.Tables)
            page.AppendLine(CultureInfo.InvariantCulture, $"| `{table}` | {company.Rows($"select count(*) from {table}", row => row.GetInt64(0))[0]:N0} |");
        page.AppendLine("\nThe cases of the nine questions, and their near-misses:\n\n| question | case | rows |\n| --- | --- | --- |");
        foreach (var (question, name, count) in company.Cases())
            page.AppendLine(CultureInfo.InvariantCulture, $"| {question} | {name} | {count:N0} |");
        return page.ToString();
    }
}
