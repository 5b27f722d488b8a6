using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Programs that look whether the site is up, at fixed intervals from fixed addresses.</summary>
internal static class Monitors
{
    private static readonly Browser Usual = new(Agents.Address(63, Agents.FirstCrawler + 9_900), "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)");

    // On trial: it poses as a browser, so that only its rhythm tells.
    private static readonly Browser OnTrial = new(Agents.Address(35, Agents.FirstCrawler + 9_910), "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36");

    public static void Watch(MachineDay day)
    {
        var stream = day.Stream("monitor");
        // Six hours at the small size, one minute at most at the others.
        for (var minute = 7; minute < 24 * 60; minute += Math.Max(1, 360 / day.Size.Audience))
            day.Add(day.Date.AddMinutes(minute).AddSeconds(stream.Next(4)), Usual, "HEAD", "/", "-", 200, 0, Machine.Monitor);
        if (day.Number < Clock.Days - P.TrialMonitorDays)
            return;
        // So that one of its requests is the newest line of all.
        var offset = (int)Reach.Newest.TimeOfDay.TotalSeconds % (P.TrialMonitorMinutes * 60);
        for (var at = day.Date.AddSeconds(offset); at < day.Date.AddDays(1); at = at.AddMinutes(P.TrialMonitorMinutes))
            day.Add(at, OnTrial, "GET", "/", "-", 200, 5_297, Machine.Monitor);
    }
}
