using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>The company's own people on their site: at the office, which has one address, and at home.</summary>
internal static class OwnPeople
{
    private const int OfficeComputers = 6, Homes = 4;
    private static readonly Taste Taste = new(Catalogue.Series[0], [Catalogue.All[0]]);

    public static void Work(MachineDay day)
    {
        var stream = day.Stream("staff");
        if (stream.Chance(P.StaffSessions * 1000 / Clock.Days))
            AtOffice(day, stream);
        stream = day.Stream("staff at home");
        if (stream.Chance(P.HomeSessions * 1000 / Clock.Days))
            AtHome(day, stream);
    }

    // The computers there are replaced once in a while.
    private static void AtOffice(MachineDay day, RandomStream stream)
    {
        var computer = day.Stream("office computer", stream.Next(OfficeComputers));
        var browser = new Browser(Agents.Address(60, Agents.FirstCrawler + 9_950), Agents.Desktop(computer, Clock.Start.AddDays(400)));
        var pages = Browsing.Pages(stream, ReadingHabit.OwnStaff, Taste);
        pages.InsertRange(0, ["/admin/", $"/admin/{stream.Pick(["products", "news", "inquiries", "pages"])}"]);
        // Every newsletter goes to the sales office first, and somebody follows its links.
        if (day.Number % 26 == 0)
            pages.Add(Link(stream.Pick(Staff.All)));
        Read(day, stream, browser, Clock.Moment(stream, day.Date, 8, isAtWork: true), pages);
    }

    // Home has no /admin/; only the link in a mail of the company's own tells whose it is, and one of the homes has not even that.
    private static void AtHome(MachineDay day, RandomStream stream)
    {
        var home = stream.Next(Homes);
        var computer = day.Stream("home computer", home);
        var browser = new Browser(Agents.Address(60, Agents.FirstCrawler + 9_960 + home), Agents.Desktop(computer, Clock.Start.AddDays(300)));
        var pages = Browsing.Pages(stream, ReadingHabit.OwnStaff, Taste);
        if (home > 0 && stream.Chance(400))
            pages.Insert(0, Link(Staff.All[home]));
        Read(day, stream, browser, Clock.Moment(stream, day.Date, 8, isAtWork: false), pages);
    }

    private static string Link(Salesperson to) => $"/preferences.html?email={to.Email.Replace("@", "%40", StringComparison.Ordinal)}";

    private static void Read(MachineDay day, RandomStream stream, Browser browser, DateTime at, List<string> pages) =>
        day.As(Machine.OwnStaff, log => Browsing.Read(log, stream, browser, at, "-", pages));
}
