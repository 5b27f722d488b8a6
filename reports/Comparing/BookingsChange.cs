namespace TradeCrm.Reports.Comparing;

/// <summary>
/// Why the bookings of two months differ, by one way of cutting them into segments s with lines q, value per line p, Q all lines:
/// volume = Σ q0 p0 (Q1 − Q0) / Q0, mix = Σ (q1 − q0 Q1 / Q0) p0, rate = Σ q1 (p1 − p0).
/// These are the sales-quantity, sales-mix and selling-price variances of Horngren, Datar and Rajan, Cost Accounting (15th ed., chapters 7 and 14), with the order line as the unit.
/// </summary>
/// <param name="Segments">Each with its parts, the largest difference first.</param>
public sealed record BookingsChange(IReadOnlyList<SegmentChange> Segments)
{
    /// <summary>More or fewer lines.</summary>
    public decimal Volume => Segments.Sum(segment => segment.Volume);

    /// <summary>Other segments than before.</summary>
    public decimal Mix => Segments.Sum(segment => segment.Mix);

    /// <summary>Another value per line.</summary>
    public decimal Rate => Segments.Sum(segment => segment.Rate);

    /// <summary>All three: the difference of the months.</summary>
    public decimal Total => Segments.Sum(segment => segment.Total);

    /// <summary>
    /// Decomposes to the cent. Volume is rounded along the running sum, so that it is the same in every cut; mix is rounded by segment, and rate is what is left.
    /// A segment that is new or gone has no value per line to compare: it is mix. Before a month without lines there is no mix either: all is volume.
    /// </summary>
    public static BookingsChange Of(IReadOnlyList<Segment> segments)
    {
        var (before, after) = (segments.Sum(segment => segment.LinesBefore), segments.Sum(segment => segment.LinesAfter));
        var changes = new List<SegmentChange>();
        var (running, told) = (0m, 0m);
        foreach (var segment in segments.OrderBy(segment => segment.Name, StringComparer.Ordinal))
        {
            running += segment.AmountBefore;
            var volume = before == 0 ? segment.AmountAfter - segment.AmountBefore : Cents(running * (after - before) / before) - told;
            told += volume;
            changes.Add(Parts(segment, volume, before, after));
        }
        return new BookingsChange([.. changes.OrderByDescending(change => Math.Abs(change.Total)).ThenBy(change => change.Segment.Name, StringComparer.Ordinal)]);
    }

    private static SegmentChange Parts(Segment segment, decimal volume, long before, long after)
    {
        var rest = segment.AmountAfter - segment.AmountBefore - volume;
        if (before == 0)
            return new SegmentChange(segment, volume, 0, 0);
        if (segment.LinesBefore == 0 || segment.LinesAfter == 0)
            return new SegmentChange(segment, volume, rest, 0);
        var mix = Cents(((segment.LinesAfter * (decimal)before) - (segment.LinesBefore * (decimal)after)) * segment.AmountBefore / segment.LinesBefore / before);
        return new SegmentChange(segment, volume, mix, rest - mix);
    }

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
