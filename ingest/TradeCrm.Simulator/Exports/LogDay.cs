using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>One day's lines in the order in which the server wrote them, with what goes wrong in writing.</summary>
internal sealed class LogDay(World world)
{
    private readonly List<Hit> known = [.. world.Hits.Where(hit => hit.At >= Clock.Start && hit.At <= Reach.Newest).OrderBy(hit => hit.At)];
    private readonly ILookup<int, (int Permille, int Percent)> cuts = Cuts(world);

    /// <param name="day">From the first.</param>
    /// <param name="anonymous">What the unknown and the machines asked for on that day and the day before.</param>
    public List<Hit> Lines(int day, IEnumerable<Hit> anonymous)
    {
        var (begin, end) = (Clock.Start.AddDays(day), Clock.Start.AddDays(day + 1));
        var first = FirstAt(begin);
        var hits = anonymous.Where(hit => hit.At >= begin && hit.At < end && hit.At <= Reach.Newest).Concat(known.Take(first..FirstAt(end)));
        // What comes at the same second stands in the order of addresses, and of one address as it was asked.
        List<Hit> sorted = [.. hits.OrderBy(hit => hit.At).ThenBy(hit => hit.Browser.Address, StringComparer.Ordinal)];
        return Buffer(day, sorted);
    }

    /// <summary>After how many per cent of them lines break off: a full disk or a restart. Only machines' lines are cut, so that no person's history depends on it.</summary>
    public Dictionary<Hit, int> CutLines(int day, List<Hit> hits)
    {
        var candidates = cuts.Contains(day) ? hits.Where(hit => hit.Machine is not null and not Machine.OwnStaff && hit.Method == "GET").ToList() : [];
        var cut = new Dictionary<Hit, int>(ReferenceEqualityComparer.Instance);
        foreach (var (place, percent) in cuts[day])
        {
            if (candidates.Count > 0)
                cut.TryAdd(candidates[candidates.Count * place / 1000], percent);
        }
        return cut;
    }

    // One of the workers keeps its lines for a while: they stand behind later ones, but never in the next day's.
    private List<Hit> Buffer(int day, List<Hit> sorted)
    {
        var stream = world.Stream("late lines", day);
        var written = sorted.ConvertAll(hit => (Hit: hit, At: hit.At.AddSeconds(stream.Chance(P.LateLines) ? stream.Between(1, P.LatestLineSeconds) : 0)));
        return [.. written.OrderBy(line => line.At).Select(line => line.Hit)];
    }

    private int FirstAt(DateTime at)
    {
        var (low, high) = (0, known.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = known[middle].At < at ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    // Where in which day, and after how much of the line.
    private static ILookup<int, (int, int)> Cuts(World world)
    {
        var stream = world.Stream("cut lines");
        return Enumerable.Range(0, P.CutLines * world.Size.Business).Select(_ => (Day: stream.Next(Clock.Days), Place: stream.Next(1000), Percent: stream.Between(15, 30)))
            .ToLookup(cut => cut.Day, cut => (cut.Place, cut.Percent));
    }
}
