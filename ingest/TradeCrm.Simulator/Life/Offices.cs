using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Groups with offices in other countries. An office buys for itself: it is linked to its parent and never merged with it, though half of them share its domain.</summary>
internal static class Offices
{
    private static readonly string[] West = ["Germany", "United Kingdom", "France", "Spain", "Netherlands", "Poland", "United States", "Mexico"];
    private static readonly string[] East = ["United Arab Emirates", "India", "Hong Kong", "Singapore", "South Africa", "Australia", "Vietnam"];

    public static void Fill(World world)
    {
        var heads = Candidates.Take(world, "offices", world.Scaled(P.OfficeGroups), company => CrmBook.Home(company) == CrmSystem.Hubspot);
        for (var index = 0; index < heads.Count; index++)
        {
            var stream = world.Stream("offices", index);
            heads[index].Planted = "parent";
            Open(world, stream, heads[index], West[index % West.Length] == heads[index].Country.Name ? West[(index + 1) % West.Length] : West[index % West.Length], sharesDomain: index % 2 == 0);
            Open(world, stream, heads[index], East[index % East.Length], sharesDomain: index % 2 == 1);
        }
    }

    private static void Open(World world, RandomStream stream, Company head, string countryName, bool sharesDomain)
    {
        var country = Countries.Named(countryName);
        var bare = LegalForm.Without(head.Name, head.Country);
        var name = stream.Chance(400) ? $"{bare} {country.Name} {stream.Pick(country.Suffixes)}" : $"{bare} {stream.Pick(country.Suffixes)}";
        var domain = sharesDomain ? head.Domain : $"{Text.Slug(bare)}-{Text.Slug(country.Name)}.example";
        var office = Population.Found(world, stream, name, domain, country, head.Series!, head.Type, planted: "office");
        office.Parent = head;
        Candidates.Introduce(world, stream, office, head.CreatedAt!.Value.AddDays(stream.Between(20, 200)), "Referral", "Your colleagues",
            $"Dear {{name}}, your colleagues of {head.Name} gave us your address. As your office in {country.Name} buys for itself, I send you our prices directly.");
    }
}
