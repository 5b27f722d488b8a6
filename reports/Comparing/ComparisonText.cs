using System.Globalization;

namespace TradeCrm.Reports.Comparing;

/// <summary>A comparison of two months in words, for the terminal and for a mail.</summary>
public sealed class ComparisonText(MonthComparison comparison)
{
    private const int MostSegments = 4;
    private readonly string first = Dates.Month(comparison.First).En;
    private readonly string second = Dates.Month(comparison.Second).En;

    /// <summary>The sentences, one a line; bookings first, then inquiries and the win rate.</summary>
    /// <param name="mostOrders">Orders of each month to list, the largest first.</param>
    public IEnumerable<string> Lines(int mostOrders) => [.. Bookings(), "", .. Inquiries(), "", .. WinRate(), "", .. Orders(mostOrders)];

    private IEnumerable<string> Bookings()
    {
        var any = comparison.Bookings[0].Change;
        var (before, after) = (any.Segments.Sum(one => one.Segment.AmountBefore), any.Segments.Sum(one => one.Segment.AmountAfter));
        var (linesBefore, linesAfter) = (any.Segments.Sum(one => one.Segment.LinesBefore), any.Segments.Sum(one => one.Segment.LinesAfter));
        yield return $"Bookings: {Money(before)} in {first}, {Money(after)} in {second}: {Signed(any.Total)} {comparison.Currency}.";
        yield return $"  Volume {Signed(any.Volume)}: {Figures.Of(linesAfter, "order line")} instead of {Figures.Count(linesBefore)}, at the former value per line.";
        foreach (var (cut, change) in comparison.Bookings)
        {
            yield return $"  By {cut}: mix {Signed(change.Mix)}, {Mix(change.Mix, cut)}; rate {Signed(change.Rate)}, {(change.Rate < 0 ? "smaller" : "larger")} lines within {Plural(cut)}.";
            foreach (var part in change.Segments.Take(MostSegments))
                yield return $"    {part.Segment.Name}: {Signed(part.Total)} ({Figures.Count(part.Segment.LinesBefore)} → {Figures.Count(part.Segment.LinesAfter)} lines; volume {Signed(part.Volume)}, mix {Signed(part.Mix)}, rate {Signed(part.Rate)})";
            if (change.Segments.Count > MostSegments)
                yield return $"    {Figures.Count(change.Segments.Count - MostSegments)} others: {Signed(change.Segments.Skip(MostSegments).Sum(part => part.Total))}";
        }
    }

    private IEnumerable<string> Inquiries()
    {
        var rows = comparison.Counts.Where(row => row.Measure == "inquiries").ToList();
        var market = rows.Where(row => row.Cut == "market").ToList();
        var (before, after) = (market.Sum(row => row.Before), market.Sum(row => row.After));
        // Counts of independent events vary like Poisson numbers; their difference then has the sum as its variance.
        var chance = Math.Abs(after - before) <= 1.96 * Math.Sqrt(before + after) ? "; so small a difference can be chance" : "";
        yield return $"Genuine inquiries: {Figures.Count(before)} in {first}, {Figures.Count(after)} in {second}: {Signed(after - before)}{chance}.";
        foreach (var cut in MonthComparison.Cuts)
        {
            var moved = rows.Where(row => row.Cut == cut && row.After != row.Before).OrderByDescending(row => Math.Abs(row.After - row.Before)).ThenBy(row => row.Name, StringComparer.Ordinal).Take(MostSegments).ToList();
            if (moved.Count > 0)
                yield return $"  By {cut}: {string.Join(", ", moved.Select(row => $"{row.Name} {Figures.Count(row.Before)} → {Figures.Count(row.After)}"))}.";
        }
    }

    private IEnumerable<string> WinRate()
    {
        var rows = comparison.Counts.Where(row => row.Measure == "win_rate").ToList();
        var market = rows.Where(row => row.Cut == "market").ToList();
        var (wonBefore, before, wonAfter, after) = (market.Sum(row => row.PartBefore), market.Sum(row => row.Before), market.Sum(row => row.PartAfter), market.Sum(row => row.After));
        if (before == 0 || after == 0)
        {
            yield return $"Win rate: not known, no deal was closed in {(before == 0 ? first : second)}.";
            yield break;
        }
        var (low, high) = WinRateChange.Interval(wonBefore, before, wonAfter, after);
        var (shareBefore, shareAfter) = ((double)wonBefore / before, (double)wonAfter / after);
        var chance = low <= 0 && high >= 0 ? "; so small a difference can be chance" : "";
        yield return $"Win rate: {Figures.Share(shareBefore)} ({wonBefore} of {before}) in {first}, {Figures.Share(shareAfter)} ({wonAfter} of {after}) in {second}: {Points(shareAfter - shareBefore)} (likely {Points(low)} to {Points(high)}){chance}.";
        foreach (var cut in MonthComparison.Cuts)
        {
            if (WinRateChange.Of([.. rows.Where(row => row.Cut == cut).Select(row => new DealSegment(row.Name, row.PartBefore, row.Before, row.PartAfter, row.After))]) is { } change)
                yield return $"  By {cut}: mix {Points(change.Mix)} (other deals were closed), rate {Points(change.Rate)} (the same {Plural(cut)} won more or fewer).";
        }
    }

    private IEnumerable<string> Orders(int most)
    {
        foreach (var isAfter in new[] { true, false })
        {
            var orders = comparison.Orders.Where(order => order.IsAfter == isAfter).ToList();
            if (most == 0 || orders.Count == 0)
                continue;
            yield return $"Largest orders of {(isAfter ? second : first)} ({Math.Min(most, orders.Count)} of {Figures.Count(orders.Count)}):";
            foreach (var order in orders.Take(most))
                yield return $"  {order.OrderId}  {(order.Amount is { } amount ? Money(amount) : "value not known")}  {order.Customer} ({order.Market}), {order.Series}, {order.Salesperson}  {order.Place}";
        }
    }

    private static string Mix(decimal mix, string cut) => mix switch
    {
        > 0 => $"more from {Plural(cut)} with large lines",
        < 0 => $"more from {Plural(cut)} with small lines",
        _ => $"the same {Plural(cut)} as before",
    };

    private static string Plural(string cut) => cut switch { "market" => "markets", "salesperson" => "salespeople", _ => "series" };

    private string Money(decimal amount) => $"{comparison.Currency} {amount.ToString("N2", CultureInfo.InvariantCulture)}";

    private static string Signed(decimal amount) => (amount < 0 ? "−" : "+") + Math.Abs(amount).ToString("N2", CultureInfo.InvariantCulture);

    private static string Signed(long count) => (count < 0 ? "−" : "+") + Figures.Count(Math.Abs(count));

    private static string Points(double share) => $"{(share < 0 ? "−" : "+")}{Math.Abs(share * 100).ToString("N1", CultureInfo.InvariantCulture)} points";
}
