namespace TradeCrm.Reports.Comparing;

/// <summary>Deals of one market, series or salesperson that were closed in two months.</summary>
public sealed record DealSegment(string Name, long WonBefore, long ClosedBefore, long WonAfter, long ClosedAfter);

/// <summary>
/// Why the win rates of two months differ: mix = Σ (w1 − w0) r0, other segments' deals were closed; rate = Σ w1 (r1 − r0), the same segments won more or fewer (w: a segment's share of the closed deals, r: its win rate).
/// Kitagawa (1955), Components of a Difference Between Two Rates, Journal of the American Statistical Association 50.
/// </summary>
/// <param name="Mix">In parts of 1.</param>
/// <param name="Rate">In parts of 1; with the mix the whole difference.</param>
public sealed record WinRateChange(double Mix, double Rate)
{
    /// <summary>Decomposes; null where one of the months has no closed deal. A segment that is new or gone has no rate to compare: it is mix.</summary>
    public static WinRateChange? Of(IReadOnlyList<DealSegment> segments)
    {
        var (before, after) = (segments.Sum(segment => segment.ClosedBefore), segments.Sum(segment => segment.ClosedAfter));
        if (before == 0 || after == 0)
            return null;
        var total = ((double)segments.Sum(segment => segment.WonAfter) / after) - ((double)segments.Sum(segment => segment.WonBefore) / before);
        var rate = segments.Where(segment => segment is { ClosedBefore: > 0, ClosedAfter: > 0 })
            .Sum(segment => (double)segment.ClosedAfter / after * (((double)segment.WonAfter / segment.ClosedAfter) - ((double)segment.WonBefore / segment.ClosedBefore)));
        return new WinRateChange(total - rate, rate);
    }

    /// <summary>Newcombe's interval (1998, method 10) of the difference of two shares, from Wilson's of each.</summary>
    public static (double Low, double High) Interval(long wonBefore, long before, long wonAfter, long after)
    {
        var (p0, p1) = ((double)wonBefore / before, (double)wonAfter / after);
        var ((l0, u0), (l1, u1)) = (Wilson(p0, before), Wilson(p1, after));
        var difference = p1 - p0;
        return (difference - Math.Sqrt(Math.Pow(p1 - l1, 2) + Math.Pow(u0 - p0, 2)), difference + Math.Sqrt(Math.Pow(u1 - p1, 2) + Math.Pow(p0 - l0, 2)));
    }

    private static (double Low, double High) Wilson(double share, long n)
    {
        const double z = 1.959964;
        var (centre, margin) = (share + (z * z / (2 * n)), z * Math.Sqrt((share * (1 - share) / n) + (z * z / (4.0 * n * n))));
        return ((centre - margin) / (1 + (z * z / n)), (centre + margin) / (1 + (z * z / n)));
    }
}
