using System.Globalization;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;
using TradeCrm.Reports.Spreadsheets;

namespace TradeCrm.Reports.Worklists;

/// <summary>One sheet as it is planned, before it is known whose rows go where.</summary>
/// <param name="Name">Of the sheet; with both languages at most 31 characters.</param>
/// <param name="Query">In reports/sql/worklists; has the columns responsible_id and next_step.</param>
/// <param name="What">What the sheet holds, in the plural: 'broken promises'.</param>
/// <param name="Advice">What to do with it; the second half of the sentence above the table.</param>
/// <param name="Kinds">Source kinds without which there can be no row.</param>
/// <param name="Columns">From the left, without the evidence.</param>
internal sealed record WorklistPlan(Bi Name, string Query, Bi What, Bi Advice, IReadOnlyList<string> Kinds, IReadOnlyList<WorklistColumn> Columns)
{
    private static readonly SheetColumn Evidence = new(new Bi("Evidence", "依据"), 34, CellStyle.Plain);

    /// <summary>Table of marts and its key, by which marts.evidence knows the row; null where the query tells file and line itself.</summary>
    public (string Answer, string Key)? Known { get; init; }

    /// <summary>All rows of the query, in its order.</summary>
    public IReadOnlyList<WorklistLine> Lines(WorklistFacts facts) => facts.Queries.Read("worklists/" + Query, row => new WorklistLine(
        facts.InCharge(row.Text("responsible_id"))?.Id, row.Text("next_step"), [.. Columns.Select(column => column.Read(row, facts)), Place(row, facts)]));

    /// <summary>The sheet with these lines; says what is missing where there are none.</summary>
    public Sheet Sheet(WorklistFacts facts, IReadOnlyList<WorklistLine> lines) =>
        new($"{Name.En} {Name.Zh}", Sentence(facts, lines.Count), [.. Columns.Select(column => column.Shown), Evidence], [.. lines.Select(line => line.Cells)]);

    private string? Place(Row row, WorklistFacts facts) =>
        Known is { } known ? facts.Evidence.GetValueOrDefault((known.Answer, row.Text(known.Key) ?? "")) : row.Text("evidence_at");

    private Bi Sentence(WorklistFacts facts, int count)
    {
        var missing = Kinds.Where(kind => !facts.SourceKinds.Contains(kind)).ToList();
        if (count == 0 && missing.Count > 0)
            return new Bi($"No {What.En}: add a source of kind {string.Join(" and ", missing)} to pipeline.yaml.", $"暂无{What.Zh}：请在 pipeline.yaml 中添加 {string.Join("、", missing)} 类数据源。");
        var (day, time) = (Dates.Day(facts.Header.AsOf, DateTime.MinValue), facts.Header.AsOf.ToString("HH:mm", CultureInfo.InvariantCulture));
        var (en, zh) = ($"data to {day.En} {time} ({facts.Header.Offset})", $"数据截至{day.Zh} {time}（{facts.Header.Offset}）");
        return count == 0
            ? new Bi($"No {What.En}: nothing to do here ({en}).", $"暂无{What.Zh}，无需处理（{zh}）。")
            : new Bi($"{char.ToUpperInvariant(What.En[0])}{What.En[1..]}, {count}: {Advice.En} ({en}).", $"{What.Zh}，共 {count} 条：{Advice.Zh}（{zh}）。");
    }
}

/// <summary>A row of a worklist.</summary>
/// <param name="ResponsibleId">Who acts; null where nobody can: nobody is in charge, or somebody who left.</param>
/// <param name="NextStep">A code.</param>
/// <param name="Cells">One a column, the evidence last.</param>
internal sealed record WorklistLine(string? ResponsibleId, string? NextStep, IReadOnlyList<object?> Cells);
