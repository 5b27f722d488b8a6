using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Somebody who stays unknown: a browser, what it came for, and the days (from the first of the simulation) on which its sessions are.</summary>
internal sealed record Passer(int Number, Role Role, ReadingHabit Habit, Country Country, Browser Browser, Taste Taste, IReadOnlyList<int> Days);

/// <summary>
/// Visitors who stay unknown: passers-by, students and job seekers, enthusiasts, rivals. There may be millions, so nobody is kept: each is drawn from a seed of its own, once to
/// learn when its sessions begin and again, day by day, for what it reads.
/// </summary>
internal sealed class Passers
{
    private const int MaxSessions = 4;
    private static readonly ulong VisitorLabel = RandomStream.Label("passer"), SessionLabel = RandomStream.Label("passer's session");

    private static readonly Kind[] Kinds =
    [
        new(Role.Casual, P.CasualVisitors, ReadingHabit.Casual, [(1, 78), (2, 15), (3, 7)]),
        new(Role.Student, P.Students, ReadingHabit.Student, [(1, 60), (2, 30), (3, 10)]),
        new(Role.Enthusiast, P.Enthusiasts, ReadingHabit.Enthusiast, [(1, 55), (2, 25), (4, 20)]),
        new(Role.Rival, P.Rivals, ReadingHabit.Rival, [(1, 60), (2, 25), (3, 15)]),
    ];

    private readonly int seed;
    private readonly SimulationSize size;

    // By day: the visitor's number times MaxSessions plus the session's.
    private readonly List<int>[] sessions = [.. Enumerable.Range(0, Clock.Days).Select(_ => new List<int>())];

    private sealed record Kind(Role Role, int People, ReadingHabit Habit, (int Sessions, int Weight)[] Sessions);

    public Passers(int seed, SimulationSize size)
    {
        (this.seed, this.size) = (seed, size);
        Count = Kinds.Sum(kind => kind.People) * size.Audience;
        for (var number = 0; number < Count; number++)
        {
            var passer = Draw(number);
            for (var session = 0; session < passer.Days.Count; session++)
            {
                var day = (Begin(passer, session, out _) - Clock.Start).Days;
                if (day >= 0 && day < Clock.Days)
                    sessions[day].Add(number * MaxSessions + session);
            }
        }
    }

    /// <summary>Their numbers are 0 to Count − 1.</summary>
    public int Count { get; }

    /// <summary>Every session that begins on that day, from its first line to its last.</summary>
    public void Read(int day, List<Hit> log)
    {
        foreach (var session in sessions[day])
        {
            var passer = Draw(session / MaxSessions);
            var at = Begin(passer, session % MaxSessions, out var stream);
            Browsing.Read(log, stream, passer.Browser, at, Browsing.Entry(stream), Browsing.Pages(stream, passer.Habit, passer.Taste));
        }
    }

    public Passer Draw(int number)
    {
        var kind = KindOf(number / size.Audience);
        var stream = RandomStream.For(seed, VisitorLabel, number);
        var country = Countries.Draw(stream);
        var taste = Taste.Draw(stream, stream.Pick(Catalogue.Series));
        var days = new List<int> { Clock.GrowingDay(stream) };
        for (var left = stream.Weighted(kind.Sessions); left > 1; left--)
            days.Add(days[^1] + stream.BetweenSkewed(1, 40));
        var browser = Agents.NewBrowser(stream, Agents.FirstPasser + number, country, stream.Chance(kind.Habit.Mobile), Clock.Start.AddDays(days[0]));
        return new(number, kind.Role, kind.Habit, country, browser, taste, days);
    }

    private static Kind KindOf(int number)
    {
        foreach (var kind in Kinds)
        {
            if (number < kind.People)
                return kind;
            number -= kind.People;
        }
        throw new ArgumentOutOfRangeException(nameof(number), number, "There are not so many visitors.");
    }

    private DateTime Begin(Passer passer, int session, out RandomStream stream)
    {
        stream = RandomStream.For(seed, SessionLabel, passer.Number * MaxSessions + session);
        return Clock.Moment(stream, Clock.Start.AddDays(passer.Days[session]), passer.Country.OffsetHours, stream.Chance(passer.Habit.Office));
    }
}
