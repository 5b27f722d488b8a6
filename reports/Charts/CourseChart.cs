using ScottPlot;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Charts;

/// <summary>A stage of a deal's course; local times.</summary>
internal readonly record struct CourseStage(Bi Name, DateTime From, DateTime To, long Days, long? ExpectedDays, bool IsCurrent);

/// <summary>A deal's course: whose, what about, its stages in the order of time, and the planned end.</summary>
internal sealed record CourseLine(string Customer, string About, IReadOnlyList<CourseStage> Stages, DateTime? PlannedEnd);

/// <summary>Deals as lines of bars by stage, the first on top; what a stage took beyond its expected days has a colour of its own.</summary>
internal static class CourseChart
{
    /// <summary>Days before today that are shown at most; what was earlier is cut off at the left.</summary>
    private const int Widest = 180;
    private static readonly Bi Earlier = Bi.Same("‹ ");
    private const double Half = 0.13;
    private const double FigureShare = 0.36;
    private const int DataWidth = 548;

    public static Html Draw(IReadOnlyList<CourseLine> deals, DateTime asOf, Bi unit, Bi description)
    {
        var canvas = new ChartCanvas(760, 82 + (50 * deals.Count), new PixelPadding(200, 12, 28, 32)) { Unit = unit };
        var first = deals.Min(deal => deal.Stages.Min(stage => stage.From));
        var from = Math.Max(-Widest, Day(first, asOf));
        var to = Math.Max(0, deals.Max(deal => deal.PlannedEnd is { } end ? Day(end, asOf) : 0));
        var edge = to + ((to - from) * FigureShare);
        var scale = DataWidth / (edge - from);
        var top = deals.Count - 0.05;
        canvas.Line([0, 0], [-0.5, top - 0.4], ChartColor.Ink, 1, LinePattern.Dashed);
        canvas.Text(Dates.Day(asOf, DateTime.MinValue), 0, top, Alignment.UpperCenter, ChartColor.Ink, bold: true);
        for (var index = 0; index < deals.Count; index++)
            Deal(canvas, deals[index], asOf, deals.Count - 1 - index, from, to, scale);
        canvas.TicksLeft(deals.SelectMany((deal, index) => Names(deal, deals.Count - 1 - index)));
        canvas.TicksBelow(Months(asOf, from, to));
        canvas.Plot.Axes.SetLimits(from, edge, -0.5, top);
        return canvas.ToHtml("chart-course", new Bi("Course of the most valuable overdue deals", "金额最大的逾期商机进程"), description);
    }

    private static IEnumerable<(double At, Bi Words)> Names(CourseLine deal, double y) => [(y + 0.18, Bi.Same(Short(deal.Customer))), (y - 0.18, Bi.Same(Short(deal.About)))];

    private static void Deal(ChartCanvas canvas, CourseLine deal, DateTime asOf, double y, double from, double to, double scale)
    {
        var room = double.MaxValue;
        foreach (var stage in deal.Stages.Reverse().Where(stage => Day(stage.To, asOf) > from))
        {
            var left = Math.Max(from, Day(stage.From, asOf));
            Stage(canvas, stage, asOf, y, left);
            if ((left * scale) + Width(stage.Name) > room && !stage.IsCurrent)
                continue;
            canvas.Text(Day(stage.From, asOf) < from ? Earlier + stage.Name : stage.Name, left, y + Half, Alignment.LowerLeft, stage.IsCurrent ? ChartColor.Ink : ChartColor.Muted, stage.IsCurrent, offsetY: -1);
            room = left * scale;
        }
        if (deal.PlannedEnd is { } end)
            canvas.Plot.Add.Marker(Day(end, asOf), y, MarkerShape.FilledDiamond, 11, ChartColor.Ink);
        var now = deal.Stages[^1];
        canvas.Text(new Bi($"{now.Days} d, expected {now.ExpectedDays}", $"{now.Days} 天，预期 {now.ExpectedDays} 天"), to, y, Alignment.MiddleLeft, ChartColor.Ink, bold: true, offsetX: 12);
    }

    /// <summary>The days that were expected, then those beyond; a gap of a pixel at the end parts it from the next.</summary>
    private static void Stage(ChartCanvas canvas, CourseStage stage, DateTime asOf, double y, double left)
    {
        var right = Day(stage.To, asOf);
        var due = stage.ExpectedDays is { } days ? Math.Clamp(Day(stage.From, asOf) + days, left, right) : right;
        canvas.Bar(left, due, y - Half, y + Half, stage.ExpectedDays is null ? ChartColor.Grey : ChartColor.Strong);
        if (right > due)
            canvas.Bar(due, right, y - Half, y + Half, ChartColor.Second);
        canvas.Line([left, left], [y - Half, y + Half + 0.08], ChartColor.Ink, 1.5f);
    }

    /// <summary>The first days of months, at most six.</summary>
    private static IEnumerable<(double At, Bi Words)> Months(DateTime asOf, double from, double to)
    {
        var start = asOf.AddDays(from);
        var months = Enumerable.Range(1, 40).Select(month => new DateTime(start.Year, start.Month, 1).AddMonths(month)).TakeWhile(month => Day(month, asOf) <= to).ToList();
        var step = Math.Max(1, (int)Math.Ceiling(months.Count / 6.0));
        return months.Where((_, index) => index % step == 0)
            .Select((month, index) => (Day(month, asOf), Dates.Tick(DateOnly.FromDateTime(month), index == 0 || month.Month <= step)));
    }

    private static double Day(DateTime moment, DateTime asOf) => (moment - asOf).TotalDays;

    /// <summary>About how many pixels the words take in the language that takes more.</summary>
    private static double Width(Bi words) => 10 + Math.Max(words.En.Length * 7.2, words.Zh.Length * 13.5);

    private static string Short(string name) => name.Length <= 24 ? name : name[..23] + "…";
}
