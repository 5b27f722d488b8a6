namespace TradeCrm.Simulator;

/// <summary>One day of the machines: how many come, from where, and the log they write to.</summary>
internal sealed class MachineDay(int seed, SimulationSize size, int day, List<Hit> log)
{
    private int newcomers;

    public int Number => day;

    public DateTime Date { get; } = Clock.Start.AddDays(day);

    public SimulationSize Size => size;

    public RandomStream Stream(string label, int index) => RandomStream.For(seed, label, index);

    public RandomStream Stream(string label) => RandomStream.For(seed, label, day);

    public void Add(DateTime at, Browser browser, string method, string target, string referrer, int status, int bytes, string kind) =>
        log.Add(new(at, browser, method, target, referrer, status, bytes, kind));

    /// <summary>What <paramref name="read"/> adds to the log is of that kind.</summary>
    public void As(string kind, Action<List<Hit>> read)
    {
        var first = log.Count;
        read(log);
        for (var index = first; index < log.Count; index++)
            log[index] = log[index] with { Machine = kind };
    }

    /// <summary>A day's part of what comes in all the days, more on one and less on another.</summary>
    public int Share(RandomStream stream, int inAll)
    {
        var thousandths = (int)((long)inAll * size.Audience * stream.Between(500, 1500) / Clock.Days);
        return thousandths / 1000 + (stream.Chance(thousandths % 1000) ? 1 : 0);
    }

    public void Each(string kind, int inAll, Action<MachineDay, RandomStream> come)
    {
        for (var left = Share(RandomStream.For(seed, kind, day), inAll); left > 0; left--)
            come(this, RandomStream.For(seed, $"one {kind}", day * Agents.MachinesPerDay + newcomers));
    }

    /// <summary>An address that nobody has had; for machines that come once.</summary>
    public string NewAddress(int firstOctet) => Agents.Address(firstOctet, Agents.FirstMachine + day * Agents.MachinesPerDay + newcomers++);
}
