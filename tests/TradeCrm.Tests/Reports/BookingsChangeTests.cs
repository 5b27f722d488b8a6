using CsCheck;
using TradeCrm.Reports.Comparing;

namespace TradeCrm.Tests.Reports;

/// <summary>The parts of a difference are the difference, to the cent, however the months are cut.</summary>
public sealed class BookingsChangeTests
{
    // A line: whether it is of the second month, its market, its salesperson, its value in cents.
    private static readonly Gen<(bool IsAfter, int Market, int Salesperson, int Cents)[]> Lines =
        Gen.Select(Gen.Bool, Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[-500_000, 20_000_000]).Array[0, 60];

    [Fact]
    public void Of_AnyLines_PartsAddUpToTheCentInEveryCut() => Lines.Sample(lines =>
    {
        var markets = BookingsChange.Of(Segments(lines, line => line.Market));
        var salespeople = BookingsChange.Of(Segments(lines, line => line.Salesperson));
        var difference = lines.Sum(line => (line.IsAfter ? 1 : -1) * line.Cents) / 100m;
        foreach (var change in new[] { markets, salespeople })
        {
            Assert.Equal(difference, change.Total);
            Assert.Equal(difference, change.Volume + change.Mix + change.Rate);
            Assert.All(change.Segments, segment => Assert.Equal(segment.Segment.AmountAfter - segment.Segment.AmountBefore, segment.Volume + segment.Mix + segment.Rate));
            Assert.All(change.Segments, segment => Assert.Equal(segment.Volume, Math.Round(segment.Volume, 2)));
        }
        Assert.Equal(markets.Volume, salespeople.Volume);
    });

    [Fact]
    public void Of_TwoMarkets_GivesTheTextbooksVariances()
    {
        // 10 lines at 100 and 10 at 300 become 15 at 100 and 15 at 320.
        var change = BookingsChange.Of([new Segment("A", 10, 1_000, 15, 1_500), new Segment("B", 10, 3_000, 15, 4_800)]);
        Assert.Equal((2_000m, 0m, 300m), (change.Volume, change.Mix, change.Rate));
        // 30 lines again, but 24 of them in B at the former values: only the mix is another.
        change = BookingsChange.Of([new Segment("A", 15, 1_500, 6, 600), new Segment("B", 15, 4_500, 24, 7_200)]);
        Assert.Equal((0m, 1_800m, 0m), (change.Volume, change.Mix, change.Rate));
    }

    [Fact]
    public void Of_NewSegment_IsMixAndNoRate()
    {
        var change = BookingsChange.Of([new Segment("A", 10, 1_000, 5, 500), new Segment("B", 0, 0, 5, 900)]);
        Assert.Equal((0m, 400m, 0m), (change.Volume, change.Mix, change.Rate));
    }

    [Fact]
    public void Of_EmptyFirstMonth_IsAllVolume()
    {
        var change = BookingsChange.Of([new Segment("A", 0, 0, 5, 500)]);
        Assert.Equal((500m, 0m, 0m), (change.Volume, change.Mix, change.Rate));
    }

    [Fact]
    public void WinRate_AnyDeals_MixAndRateAreTheDifference() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9]).Array[1, 6].Sample(deals =>
        {
            var segments = deals.Select((deal, index) => new DealSegment($"{index}", deal.Item1, deal.Item1 + deal.Item2, deal.Item3, deal.Item3 + deal.Item4)).ToList();
            var (before, after) = (segments.Sum(one => one.ClosedBefore), segments.Sum(one => one.ClosedAfter));
            var change = WinRateChange.Of(segments);
            Assert.Equal(before == 0 || after == 0, change is null);
            if (change is not null)
                Assert.Equal(((double)segments.Sum(one => one.WonAfter) / after) - ((double)segments.Sum(one => one.WonBefore) / before), change.Mix + change.Rate, 9);
        });

    // Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, table II, method 10: 56/70 less 48/80.
    [Fact]
    public void Interval_OfThePapersExample_IsThePapers()
    {
        var (low, high) = WinRateChange.Interval(48, 80, 56, 70);
        Assert.Equal((0.0524, 0.3339), (Math.Round(low, 4), Math.Round(high, 4)));
    }

    private static List<Segment> Segments<T>((bool IsAfter, int Market, int Salesperson, int Cents)[] lines, Func<(bool IsAfter, int Market, int Salesperson, int Cents), T> key) =>
        [.. lines.GroupBy(key).Select(group => new Segment($"{group.Key}", group.Count(line => !line.IsAfter), group.Where(line => !line.IsAfter).Sum(line => line.Cents) / 100m,
            group.Count(line => line.IsAfter), group.Where(line => line.IsAfter).Sum(line => line.Cents) / 100m))];
}
