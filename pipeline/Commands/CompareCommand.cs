using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using TradeCrm.Reports.Comparing;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>What moved between two months, and why.</summary>
internal static class CompareCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Create(SharedOptions shared, CommandLine line)
    {
        var first = new Argument<string>("FIRST") { Description = "A month, such as 2026-09." };
        var second = new Argument<string>("SECOND") { Description = "The month to hold against it, such as 2026-10." };
        var rows = new Option<int>("--rows") { Description = "Orders of each month to list, the largest first.", DefaultValueFactory = _ => 5 };
        var format = new Option<string>("--format") { Description = "text, or json with every segment and every order.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("compare", "What moved between two months and why: bookings as volume, mix and rate by market, series and salesperson; inquiries; win rate.") { first, second, rows, format };
        command.SetAction(parsed => line.Guarded(parsed, shared, areFilesNeeded: false, session =>
        {
            var (before, after) = (MonthArgument.Parse(parsed.GetValue(first))!.Value, MonthArgument.Parse(parsed.GetValue(second))!.Value);
            using var warehouse = WarehouseFile.OpenReadOnly(session.Configuration.Warehouse);
            _ = KpiCommand.BuiltUpTo(warehouse);
            var comparison = MonthComparison.Read(warehouse, before, after);
            if (parsed.GetValue(format) == "json")
                session.Output.WriteLine(Serialized(comparison));
            else
                Write(session, comparison, Math.Max(0, parsed.GetValue(rows)));
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(CommandSession session, MonthComparison comparison, int rows)
    {
        foreach (var line in new ComparisonText(comparison).Lines(rows))
            session.Output.WriteLine(TerminalText.Of(line, 1_000));
        session.Output.WriteLine();
        session.Output.WriteLine("How it is decomposed: docs/management.md. All segments and orders: --format json.");
    }

    private static string Serialized(MonthComparison comparison) => JsonSerializer.Serialize(new
    {
        First = comparison.First.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        Second = comparison.Second.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        comparison.Currency,
        Bookings = comparison.Bookings.SelectMany(one => one.Change.Segments.Select(part => new
        {
            one.Cut,
            part.Segment.Name,
            part.Segment.LinesBefore,
            part.Segment.AmountBefore,
            part.Segment.LinesAfter,
            part.Segment.AmountAfter,
            part.Volume,
            part.Mix,
            part.Rate,
            part.Total,
        })),
        comparison.Counts,
        comparison.Orders,
    }, Json);
}
