using System.Globalization;
using System.IO.Compression;
using System.Text;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// Apache's combined log, one gzip file a month. It is made block by block, several at a time and written in order, so that memory does not grow with the log and the bytes do not
/// depend on the threads.
/// </summary>
internal sealed class WebLogExport(World world, Passers passers)
{
    /// <summary>Longer than any session: what begins earlier than so long before a block has ended before it.</summary>
    private const int DaysBefore = 1;

    private readonly List<Hit> known = [.. world.Hits.Where(hit => hit.At >= Clock.Start && hit.At < Clock.End).OrderBy(hit => hit.At)];
    private readonly ILookup<int, (int Permille, int Percent)> cuts = Cuts(world);

    /// <summary>Browsers behind which nobody sits, or own staff, with the kind; filled while writing.</summary>
    public Dictionary<Browser, string> Machines { get; } = [];

    private sealed record Block(string Month, byte[] Packed, int Lines, IReadOnlyCollection<(Browser Browser, string Kind)> Machines);

    /// <returns>Lines written.</returns>
    public long Write(string folder, int threads, Action<long> written)
    {
        Directory.CreateDirectory(folder);
        var running = new Queue<Task<Block>>();
        var lines = 0L;
        foreach (var (from, to) in Blocks())
        {
            running.Enqueue(Task.Run(() => Make(from, to)));
            if (running.Count >= Math.Max(1, threads))
                Append(running.Dequeue());
        }
        while (running.Count > 0)
            Append(running.Dequeue());
        return lines;

        void Append(Task<Block> task)
        {
            var block = task.GetAwaiter().GetResult();
            using var file = new FileStream(Path.Combine(folder, $"access-{block.Month}.log.gz"), FileMode.Append);
            file.Write(block.Packed);
            foreach (var (browser, kind) in block.Machines)
                Machines.TryAdd(browser, kind);
            lines += block.Lines;
            written(lines);
        }
    }

    // No block reaches over the end of a month; both ends are days from the first, the second exclusive.
    private IEnumerable<(int From, int To)> Blocks()
    {
        for (var from = 0; from < Clock.Days;)
        {
            var month = Clock.Start.AddDays(from);
            var end = (new DateTime(month.Year, month.Month, 1).AddMonths(1) - Clock.Start).Days;
            var to = Math.Min(end, from + world.Size.DaysPerBlock);
            yield return (from, to);
            from = to;
        }
    }

    private Block Make(int from, int to)
    {
        var machines = new HashSet<(Browser, string)>();
        using var packed = new MemoryStream();
        var lines = 0;
        using (var gzip = new GZipStream(packed, world.Size.Audience == 1 ? CompressionLevel.SmallestSize : CompressionLevel.Fastest, leaveOpen: true))
        {
            var earlier = new List<Hit>();
            for (var day = Math.Max(0, from - DaysBefore); day < from; day++)
                Anonymous(day, earlier);
            for (var day = from; day < to; day++)
            {
                var today = new List<Hit>();
                Anonymous(day, today);
                var hits = Day(day, earlier, today);
                foreach (var hit in hits)
                {
                    if (hit.Machine is { } kind)
                        machines.Add((hit.Browser, kind));
                }
                Pack(gzip, hits, CutLines(day, hits));
                lines += hits.Count;
                earlier = today;
            }
        }
        return new(Clock.Start.AddDays(from).ToString("yyyy-MM", CultureInfo.InvariantCulture), packed.ToArray(), lines, machines);
    }

    private void Anonymous(int day, List<Hit> log)
    {
        passers.Read(day, log);
        Simulator.Machines.Work(world.Seed, world.Size, day, log);
    }

    // By the time of writing; what comes at the same second stands in the order of addresses, and of one address as it was asked.
    private List<Hit> Day(int day, List<Hit> earlier, List<Hit> today)
    {
        var (begin, end) = (Clock.Start.AddDays(day), Clock.Start.AddDays(day + 1));
        var first = FirstAt(begin);
        var hits = earlier.Concat(today).Where(hit => hit.At >= begin && hit.At < end).Concat(known.Take(first..FirstAt(end))).ToList();
        return [.. hits.OrderBy(hit => hit.At).ThenBy(hit => hit.Browser.Address, StringComparer.Ordinal)];
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

    // A full disk or a restart cuts a line: where in which day, and after how much of it.
    private static ILookup<int, (int, int)> Cuts(World world)
    {
        var stream = world.Stream("cut lines");
        return Enumerable.Range(0, P.CutLines * world.Size.Business).Select(_ => (Day: stream.Next(Clock.Days), Place: stream.Next(1000), Percent: stream.Between(15, 55)))
            .ToLookup(cut => cut.Day, cut => (cut.Place, cut.Percent));
    }

    // Only machines' lines are cut, so that no person's history depends on it.
    private Dictionary<Hit, int> CutLines(int day, List<Hit> hits)
    {
        var candidates = cuts.Contains(day) ? hits.Where(hit => hit.Machine is not null and not "own staff" && hit.Method == "GET").ToList() : [];
        var cut = new Dictionary<Hit, int>(ReferenceEqualityComparer.Instance);
        foreach (var (place, percent) in cuts[day])
        {
            if (candidates.Count > 0)
                cut.TryAdd(candidates[candidates.Count * place / 1000], percent);
        }
        return cut;
    }

    private static void Pack(Stream file, List<Hit> hits, Dictionary<Hit, int> cut)
    {
        foreach (var hit in hits)
        {
            var line = Line(hit);
            file.Write(Encoding.UTF8.GetBytes((cut.TryGetValue(hit, out var percent) ? line[..(line.Length * percent / 100)] : line) + "\n"));
        }
    }

    private static string Line(Hit hit)
    {
        var protocol = hit.Machine is not null || hit.Browser.Address.EndsWith('7') ? "HTTP/1.1" : "HTTP/2.0";
        return string.Create(CultureInfo.InvariantCulture,
            $"{hit.Browser.Address} - - [{hit.At:dd/MMM/yyyy:HH:mm:ss} +0800] \"{hit.Method} {hit.Target} {protocol}\" {hit.Status} {(hit.Status == 304 || hit.Bytes == 0 ? "-" : hit.Bytes)} \"{hit.Referrer}\" \"{hit.Browser.Agent}\"");
    }
}
