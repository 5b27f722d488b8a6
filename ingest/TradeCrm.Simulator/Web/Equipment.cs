using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// How a known person's browser is connected. A visitor, an address and a user agent, is not a person: offices and providers put several people behind one address, and one person has
/// several addresses and browsers.
/// </summary>
internal static class Equipment
{
    /// <summary>Gives the person a first browser.</summary>
    public static void Give(World world, Person person, Browser browser, bool isMobile, DateTime movesFrom)
    {
        var stream = world.Stream("equipment", person.Number);
        if (isMobile && stream.Chance(P.CarrierShares))
            browser = Carrier(world, person, browser);
        else if (isMobile && stream.Chance(P.NewAddressFamily))
            browser = Mark(world, new(Agents.AddressOfSix(person.Number), browser.Agent), "ipv6");
        person.Browsers.Add(browser);
        if (isMobile || !stream.Chance(P.AddressChanges))
            return;
        person.MovedAt = movesFrom.AddDays(stream.Between(5, 25));
        person.Browsers.Add(Mark(world, new(world.NewAddress(stream.Pick(person.Country.FirstOctets)), browser.Agent), "address_changes"));
        Mark(world, browser, "address_changes");
    }

    /// <summary>Gives a colleague a place in the same office: the same address, and sometimes a computer that cannot be told from the other.</summary>
    public static void Seat(World world, Person colleague, Person beside, Browser own)
    {
        var stream = world.Stream("office", colleague.Number);
        if (!stream.Chance(P.OfficeShares))
        {
            colleague.Browsers.Add(own);
            return;
        }
        var address = beside.Browsers[0].Address;
        var browser = stream.Chance(P.SameComputers) ? beside.Browsers[0] : new(address, own.Agent);
        colleague.Browsers.Add(Mark(world, browser, "office"));
        Mark(world, beside.Browsers[0], "office");
    }

    // Of one country's telephones behind such an address two meet here, alike to the last letter.
    private static Browser Carrier(World world, Person person, Browser browser)
    {
        if (world.SharedTelephones.Remove(person.Country.Name, out var other))
            return Mark(world, other, "carrier");
        world.SharedTelephones[person.Country.Name] = browser;
        return Mark(world, browser, "carrier");
    }

    private static Browser Mark(World world, Browser browser, string network)
    {
        world.Networks[browser] = network;
        return browser;
    }
}
