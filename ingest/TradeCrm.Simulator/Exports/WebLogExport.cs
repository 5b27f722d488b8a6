using System.Globalization;
using System.IO.Compression;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// Apache's combined log: one gzip file a month, as rotation leaves them, and the log that is still being written as plain text. It is made block by block, several at a time and
/// written in order, so that memory does not grow with the log and the bytes do not depend on the threads.
/// </summary>
internal sealed class WebLogExport(World world, Passers passers)
{
    /// <summary>Longer than any session: what begins earlier than so long before a block has ended before it.</summary>
    private const int DaysBefore = 1;

    /// <summary>
    /// The runtime takes memory as long as the machine has some, and blocks of lines live long enough to be taken for lasting; so it is told when they are gone: a fifth of a second
    /// each time.
    /// </summary>
    private const int LinesPerCollection = 500_000;

    private static readonly int CurrentFrom = (P.CurrentLogFrom - Clock.Start).Days;
    private readonly LogDay days = new(world);

    /// <summary>Browsers behind which nobody sits, or own staff, with the kind; filled while writing.</summary>
    public Dictionary<Browser, string> Machines { get; } = [];

    private sealed record Block(string File, MemoryStream Bytes, int Lines, IReadOnlyCollection<(Browser Browser, string Kind)> Machines);

    /// <returns>Lines written.</returns>
    public long Write(string folder, int threads, Action<long> written)
    {
        Directory.CreateDirectory(folder);
        var running = new Queue<Task<Block>>();
        // The other exports leave something behind as well.
        var (lines, collected) = (0L, -1L);
        foreach (var (from, to) in Blocks())
        {
            if (lines / LinesPerCollection > collected)
            {
                collected = lines / LinesPerCollection;
                GC.Collect();
            }
            running.Enqueue(Task.Run(() => Make(from, to)));
            if (running.Count >= Math.Max(1, threads))
                Append(running.Dequeue());
        }
        while (running.Count > 0)
            Append(running.Dequeue());
        GC.Collect();
        return lines;

        void Append(Task<Block> task)
        {
            var block = task.GetAwaiter().GetResult();
            using var file = new FileStream(Path.Combine(folder, block.File), FileMode.Append);
            block.Bytes.WriteTo(file);
            foreach (var (browser, kind) in block.Machines)
                Machines.TryAdd(browser, kind);
            lines += block.Lines;
            written(lines);
        }
    }

    // No block reaches over a rotation; both ends are days from the first, the second exclusive.
    private IEnumerable<(int From, int To)> Blocks()
    {
        for (var from = 0; from < Clock.Days;)
        {
            var month = Clock.Start.AddDays(from);
            var end = (new DateTime(month.Year, month.Month, 1).AddMonths(1) - Clock.Start).Days;
            if (from < CurrentFrom)
                end = Math.Min(end, CurrentFrom);
            var to = Math.Min(end, from + world.Size.DaysPerBlock);
            yield return (from, to);
            from = to;
        }
    }

    private Block Make(int from, int to)
    {
        var machines = new HashSet<(Browser, string)>();
        var bytes = new MemoryStream();
        var lines = 0;
        var isCurrent = from >= CurrentFrom;
        using (var file = isCurrent ? null : Packed(bytes))
        {
            var earlier = new List<Hit>();
            for (var day = Math.Max(0, from - DaysBefore); day < from; day++)
                Anonymous(day, earlier);
            for (var day = from; day < to; day++)
            {
                var today = new List<Hit>();
                Anonymous(day, today);
                var hits = days.Lines(day, earlier.Concat(today));
                foreach (var hit in hits)
                {
                    if (hit.Machine is { } kind)
                        machines.Add((hit.Browser, kind));
                }
                Write(file ?? (Stream)bytes, hits, days.CutLines(day, hits));
                lines += hits.Count;
                earlier = today;
            }
        }
        return new(isCurrent ? "access.log" : $"access-{Clock.Start.AddDays(from).ToString("yyyy-MM", CultureInfo.InvariantCulture)}.log.gz", bytes, lines, machines);
    }

    private GZipStream Packed(Stream to) => new(to, world.Size.Audience == 1 ? CompressionLevel.SmallestSize : CompressionLevel.Fastest, leaveOpen: true);

    private void Anonymous(int day, List<Hit> log)
    {
        passers.Read(day, log);
        Simulator.Machines.Work(world.Seed, world.Size, day, log);
    }

    private static void Write(Stream file, List<Hit> hits, Dictionary<Hit, int> cut)
    {
        Span<byte> line = stackalloc byte[LogLine.MaxBytes + 1];
        foreach (var hit in hits)
        {
            var length = LogLine.Write(hit, line[..^1]);
            if (cut.TryGetValue(hit, out var percent))
                length = length * percent / 100;
            line[length] = (byte)'\n';
            file.Write(line[..(length + 1)]);
        }
    }
}
