using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Everything in the log that is no visitor from outside and needs no one's mail: crawlers, monitors, scanners, scrapers, spam in referrers, and the company's own people.</summary>
internal static class Machines
{
    /// <summary>Adds a day's requests of all of them; some run on into the next day.</summary>
    public static void Work(int seed, SimulationSize size, int day, List<Hit> log)
    {
        var machines = new MachineDay(seed, size, day, log);
        Crawlers.Come(machines);
        Monitors.Watch(machines);
        machines.Each("scanner", P.ScannerAddresses, Probes.Scan);
        machines.Each("odd request", P.OddRequests, Probes.Send);
        machines.Each("scraper", P.Scrapers, CloakedCrawlers.Scrape);
        machines.Each("cloaked crawler", P.CloakedCrawlers, CloakedCrawlers.Crawl);
        machines.Each("referrer spam", P.ReferrerSpammers, Probes.SpamReferrers);
        OwnPeople.Work(machines);
    }
}
