using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// Visitors who stay unknown: passers-by, students and job seekers, enthusiasts, rivals, and whoever offers or writes something. There may be millions, so nobody is kept: each is drawn
/// from a seed of its own, once to learn when its sessions begin and again, day by day, for what it reads.
/// </summary>
internal sealed class Passers
{
    private static readonly ulong VisitorLabel = RandomStream.Label("passer"), SessionLabel = RandomStream.Label("passer's session");

    private static readonly Kind[] Kinds =
    [
        new(Role.Casual, P.CasualVisitors, ReadingHabit.Casual, [(1, 78), (2, 15), (3, 7)]),
        new(Role.Stray, P.Strays, ReadingHabit.Stray, [(1, 100)]),
        new(Role.Student, P.Students, ReadingHabit.Student, [(1, 60), (2, 30), (3, 10)]),
        new(Role.JobSeeker, P.JobSeekers, ReadingHabit.JobSeeker, [(1, 70), (2, 30)]),
        new(Role.Enthusiast, P.Enthusiasts, ReadingHabit.Enthusiast, [(1, 55), (2, 25), (4, 20)]),
        new(Role.Rival, P.Rivals, ReadingHabit.Rival, [(1, 60), (2, 25), (3, 15)]),
        new(Role.Supplier, P.Suppliers, ReadingHabit.Supplier, [(1, 80), (2, 20)]),
        new(Role.Journalist, P.Journalists, ReadingHabit.Journalist, [(1, 70), (3, 30)]),
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
                    sessions[day].Add(number * Passer.MaxSessions + session);
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
            var passer = Draw(session / Passer.MaxSessions);
            var at = Begin(passer, session % Passer.MaxSessions, out var stream);
            var referrer = Browsing.Entry(stream);
            Browsing.Read(log, stream, passer.BrowserIn(session % Passer.MaxSessions), at, passer.Network == "private" ? "-" : referrer, Browsing.Pages(stream, passer.Habit, passer.Taste));
        }
    }

    public Passer Draw(int number)
    {
        var passer = DrawAlone(number);
        if (!IsBesideCarrier(number) || !passer.IsMobile)
            return passer;
        // Two telephones of one provider behind one address, alike to the last letter.
        var neighbour = DrawAlone(number - 1);
        return neighbour.IsMobile && neighbour.Network.Length == 0 ? passer with { Browser = neighbour.Browser, Country = neighbour.Country, Network = "carrier" } : passer;
    }

    /// <summary>Whether the next one comes from the same address with the same agent.</summary>
    public bool SharesWithNext(int number) => number + 1 < Count && IsBesideCarrier(number + 1) && Draw(number + 1).Network == "carrier";

    private Passer DrawAlone(int number)
    {
        var kind = KindOf(number / size.Audience);
        var stream = RandomStream.For(seed, VisitorLabel, number);
        var country = Countries.Draw(stream);
        var taste = Taste.Draw(stream, stream.Pick(Catalogue.Series));
        var days = new List<int> { VisitCalendar.VisitDay(stream, country) };
        for (var left = stream.Weighted(kind.Sessions); left > 1; left--)
            days.Add(days[^1] + stream.BetweenSkewed(1, 40));
        var isMobile = stream.Chance(kind.Habit.Mobile);
        var browser = Agents.NewBrowser(stream, Agents.FirstPasser + number, country, isMobile, Clock.Start.AddDays(days[0]));
        var passer = new Passer(number, kind.Role, kind.Habit, country, browser, taste, days, isMobile, "");
        if (number % P.OneInPrivate == 7)
            return passer with { Browser = new(browser.Address, Agents.Private), IsMobile = false, Network = "private" };
        return isMobile && stream.Chance(P.NewAddressFamily) ? passer with { Browser = new(Agents.AddressOfSix(Agents.FirstPasser + number), browser.Agent), Network = "ipv6" } : passer;
    }

    private static bool IsBesideCarrier(int number) => number % P.OneInCarrier == 3;

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
        stream = RandomStream.For(seed, SessionLabel, passer.Number * Passer.MaxSessions + session);
        return Clock.Moment(stream, Clock.Start.AddDays(passer.Days[session]), passer.Country.OffsetHours, stream.Chance(passer.Habit.Office));
    }
}
