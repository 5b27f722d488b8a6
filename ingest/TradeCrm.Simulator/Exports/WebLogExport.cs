using System.Globalization;
using System.IO.Compression;
using System.Text;
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

    private static readonly int CurrentFrom = (P.CurrentLogFrom - Clock.Start).Days;
    private readonly LogDay days = new(world);

    /// <summary>Browsers behind which nobody sits, or own staff, with the kind; filled while writing.</summary>
    public Dictionary<Browser, string> Machines { get; } = [];

    private sealed record Block(string File, byte[] Bytes, int Lines, IReadOnlyCollection<(Browser Browser, string Kind)> Machines);

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
            using var file = new FileStream(Path.Combine(folder, block.File), FileMode.Append);
            file.Write(block.Bytes);
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
        using var bytes = new MemoryStream();
        var lines = 0;
        var isCurrent = from >= CurrentFrom;
        using (Stream file = isCurrent ? bytes : Packed(bytes))
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
                Write(file, hits, days.CutLines(day, hits));
                lines += hits.Count;
                earlier = today;
            }
        }
        return new(isCurrent ? "access.log" : $"access-{Clock.Start.AddDays(from).ToString("yyyy-MM", CultureInfo.InvariantCulture)}.log.gz", bytes.ToArray(), lines, machines);
    }

    private GZipStream Packed(Stream to) => new(to, world.Size.Audience == 1 ? CompressionLevel.SmallestSize : CompressionLevel.Fastest, leaveOpen: true);

    private void Anonymous(int day, List<Hit> log)
    {
        passers.Read(day, log);
        Simulator.Machines.Work(world.Seed, world.Size, day, log);
    }

    private static void Write(Stream file, List<Hit> hits, Dictionary<Hit, int> cut)
    {
        foreach (var hit in hits)
        {
            var line = LogLine.Of(hit);
            file.Write(Encoding.UTF8.GetBytes((cut.TryGetValue(hit, out var percent) ? line[..(line.Length * percent / 100)] : line) + "\n"));
        }
    }
}
