namespace TradeCrm.Simulator;

/// <summary>
/// Who is behind each address and user agent. The unknown and the machines may be millions: they are drawn again and written one by one.
/// </summary>
internal sealed class VisitorTruth : IDisposable
{
    private readonly TruthTable visitors, intents;
    private readonly Oracle oracle;

    private VisitorTruth(World world, string folder)
    {
        oracle = new(world);
        visitors = new(folder, "visitors", "address", "user_agent", "role", "network", "is_machine:flag", "is_staff:flag", "people:number", "person", "company_id", "country", "series");
        intents = new(folder, "visitor_intent", ["address", "user_agent", "kind", "came_for", "network", "is_machine:flag", "is_staff:flag", "person", "company", "company_type",
            .. Oracle.Cutoffs.Select(at => $"buys_within_90_{at:yyyy_MM}:flag"), .. Oracle.Cutoffs.Select(at => $"oracle_permille_{at:yyyy_MM}:number")]);
    }

    public static void Write(World world, Passers passers, IReadOnlyDictionary<Browser, string> machines, string folder)
    {
        using var truth = new VisitorTruth(world, folder);
        using (var people = new TruthTable(folder, "visitor_people", "address", "user_agent", "person", "network"))
        {
            foreach (var (browser, owners) in Owners(world))
            {
                truth.Known(world, browser, owners);
                foreach (var person in owners)
                    people.Add(browser.Address, browser.Agent, person.Key, world.Networks.GetValueOrDefault(browser));
            }
        }
        for (var number = 0; number < passers.Count; number++)
            truth.Unknown(passers, number);
        foreach (var (browser, kind) in machines.OrderBy(machine => machine.Key.Address, StringComparer.Ordinal).ThenBy(machine => machine.Key.Agent, StringComparer.Ordinal))
            truth.Nobody(browser, kind);
    }

    public void Dispose()
    {
        visitors.Dispose();
        intents.Dispose();
    }

    // In the order of people; who comes first is who the visitor is held to be.
    private static List<(Browser Browser, List<Person> Owners)> Owners(World world)
    {
        var places = new Dictionary<Browser, int>();
        var owners = new List<(Browser, List<Person> People)>();
        var logged = world.Hits.Where(hit => hit.At >= Clock.Start && hit.At <= Reach.Newest).Select(hit => hit.Browser).ToHashSet();
        foreach (var person in world.People)
        {
            foreach (var browser in person.Browsers.Where(logged.Contains))
            {
                if (places.TryAdd(browser, owners.Count))
                    owners.Add((browser, [person]));
                else
                    owners[places[browser]].People.Add(person);
            }
        }
        return owners;
    }

    private void Known(World world, Browser browser, List<Person> owners)
    {
        var (person, network) = (owners[0], world.Networks.GetValueOrDefault(browser));
        visitors.Add(browser.Address, browser.Agent, person.Role.ToString(), network, false, false, owners.Count, person.Key, person.Company.Id, person.Country.Name, person.Taste.Series.Name);
        Intent(browser, person.Role.ToString(), CameFor.Of(person.Role), network, false, false, person, at => owners.Any(owner => oracle.Buys(owner, at)), at => owners.Max(owner => oracle.Permille(owner, at)));
    }

    private void Unknown(Passers passers, int number)
    {
        var passer = passers.Draw(number);
        if (passer.Network == "carrier")
            return;
        var (people, network) = passers.SharesWithNext(number) ? (2, "carrier") : (1, passer.Network.Length == 0 ? null : passer.Network);
        for (var session = 0; session < (network == "private" ? passer.Days.Count : 1); session++)
        {
            var browser = passer.BrowserIn(session);
            visitors.Add(browser.Address, browser.Agent, passer.Role.ToString(), network, false, false, people, null, null, passer.Country.Name, passer.Taste.Series.Name);
            Intent(browser, passer.Role.ToString(), CameFor.Of(passer.Role), network, false, false, null, _ => false, _ => 0);
        }
    }

    private void Nobody(Browser browser, string kind)
    {
        var isStaff = kind == Machine.OwnStaff;
        visitors.Add(browser.Address, browser.Agent, kind, null, !isStaff, isStaff, isStaff ? 1 : 0, null, null, null, null);
        Intent(browser, kind, CameFor.Of(kind), null, !isStaff, isStaff, null, _ => false, _ => 0);
    }

    private void Intent(Browser browser, string kind, string cameFor, string? network, bool isMachine, bool isStaff, Person? person, Func<DateTime, bool> buys, Func<DateTime, int> permille) =>
        intents.Add([browser.Address, browser.Agent, kind, cameFor, network, isMachine, isStaff, person?.Key, person?.Company.Key, person?.Company.Type,
            .. Oracle.Cutoffs.Select(at => (object?)buys(at)), .. Oracle.Cutoffs.Select(at => (object?)permille(at))]);
}
