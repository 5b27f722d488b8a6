using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Companies that nearly share the name of another and have nothing to do with it: the same words in another country, another trade of the same family name, a letter's difference.</summary>
internal static class NearNames
{
    public static void Fill(World world)
    {
        var likened = Candidates.Take(world, "near name", world.Scaled(P.NearNames), company => company.Country.Name != "Indonesia");
        for (var index = 0; index < likened.Count; index++)
            Resemble(world, world.Stream("near name", index), likened[index], index % 3);
    }

    private static void Resemble(World world, RandomStream stream, Company of, int way)
    {
        var country = way == 0 ? Abroad(stream, of.Country) : of.Country;
        var bare = LegalForm.Without(of.Name, of.Country);
        var name = way switch
        {
            0 => bare,
            1 => $"{bare.Split(' ')[0]} {stream.Pick(Population.Trades[(of.Series!.Number + 1) % Population.Trades.Count])}",
            _ => TypingError.Make(stream, bare),
        };
        if (name == bare && way != 0)
            name = $"{bare} {stream.Pick(Population.Trades[(of.Series!.Number + 2) % Population.Trades.Count])}";
        var domain = $"{Text.Slug(name)}-{Text.Slug(stream.Pick(country.Cities))}{world.Companies.Count}.example";
        var company = Population.Found(world, stream, $"{name} {stream.Pick(country.Suffixes)}", domain, country, of.Series!, planted: "near_name");
        company.Resembles = of;
        of.Planted = "near_name";
        var at = Clock.Start.AddDays(stream.Between(10, 600)).AddHours(11);
        Candidates.Introduce(world, stream, company, at, "Trade directory", "Our catalogue", "Dear {name}, we found your company in the importers' directory and send you our catalogue.");
    }

    private static Country Abroad(RandomStream stream, Country home)
    {
        while (true)
        {
            if (Countries.Draw(stream) is var country && country != home && country.Name != "Indonesia")
                return country;
        }
    }
}
