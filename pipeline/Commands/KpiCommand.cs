using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TradeCrm.Reports.Management;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>The figures of management of a month.</summary>
internal static class KpiCommand
{
    public static Command Create(SharedOptions shared, CommandLine line)
    {
        var month = MonthArgument.Option("--month", "The month, such as 2026-09. Default: the newest one.");
        var format = new Option<string>("--format") { Description = "table for people; csv (RFC 4180) or json (an array of objects) with every column of marts.management_kpis.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var command = new Command("kpi", "A month's figures for the management: against month before, year before, the time before the CRM, and targets.") { month, format };
        command.SetAction((parsed, cancellation) => Task.FromResult(line.Guarded(parsed, shared, areFilesNeeded: false, session =>
        {
            var (first, lines) = Read(session, MonthArgument.Parse(parsed.GetValue(month)));
            var asked = parsed.GetValue(format)!;
            if (asked != "table")
                return QueryCommand.Run(session, EmbeddedQuery.Text("kpi").Replace("$month", $"date '{first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'", StringComparison.Ordinal), asked, cancellation);
            Write(session, first, lines);
            return ExitCode.Done;
        })));
        return command;
    }

    private static (DateOnly Month, IReadOnlyList<KpiLine> Lines) Read(CommandSession session, DateOnly? month)
    {
        using var warehouse = WarehouseFile.OpenReadOnly(session.Configuration.Warehouse);
        return new KpiSheet(warehouse).Read(BuiltUpTo(warehouse), month);
    }

    /// <exception cref="NothingBuiltException">No build has been done.</exception>
    public static DateTime BuiltUpTo(WarehouseFile warehouse) =>
        TradeCrm.Reports.CustomerDossier.BuiltUpTo(warehouse) ?? throw new NothingBuiltException();

    private static void Write(CommandSession session, DateOnly month, IReadOnlyList<KpiLine> lines)
    {
        foreach (var goal in lines.GroupBy(line => line.Goal))
        {
            var table = new Table().Border(TableBorder.Simple).Title(new TableTitle(Markup.Escape($"{goal.Key}, {KpiSheet.Title(month)}")));
            foreach (var title in new[] { "", "month", "likely (95 %)", "month before", "year before", "before the CRM", "target" })
                table.AddColumn(new TableColumn(title) { NoWrap = !session.Host.IsTerminal });
            foreach (var line in goal)
                table.AddRow(new[] { line.Name, line.Now, line.Likely, line.Previous, line.YearBefore, line.Baseline, line.Target }.Select(cell => new Text(TerminalText.Of(cell))));
            Screens.Of(session.Host, session.Host.IsTerminal ? session.Host.Width : 4000).Write(table);
        }
        foreach (var line in lines.Where(line => line.Notes.Count > 0))
            session.Output.WriteLine($"{line.Name}: {string.Join("; ", line.Notes.Select(note => TerminalText.Of(note, 600)))}");
        session.Output.WriteLine("Definitions: docs/management.md. The rows behind a figure: the query in the column drill_sql (--format json).");
    }
}
