namespace TradeCrm.Reports.Comparing;

/// <summary>What one market, series or salesperson brought in two months.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="LinesBefore">Order lines with a value in the first month.</param>
/// <param name="AmountBefore">Their value, to the cent.</param>
/// <param name="LinesAfter">Order lines of the second month.</param>
/// <param name="AmountAfter">Their value.</param>
public sealed record Segment(string Name, long LinesBefore, decimal AmountBefore, long LinesAfter, decimal AmountAfter);

/// <summary>How much of a segment's difference is volume, mix and rate; the three add up to it exactly.</summary>
/// <param name="Segment">Which.</param>
/// <param name="Volume">As if it had grown as the whole did, at its former value per line.</param>
/// <param name="Mix">Because its share of the lines changed, at its former value per line.</param>
/// <param name="Rate">Because its value per line changed, on the lines of the second month.</param>
public sealed record SegmentChange(Segment Segment, decimal Volume, decimal Mix, decimal Rate)
{
    /// <summary>The second month's amount less the first month's.</summary>
    public decimal Total => Segment.AmountAfter - Segment.AmountBefore;
}
