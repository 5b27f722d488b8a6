using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Companies in the CRM that will not buy: rivals who asked for prices, suppliers who were entered by mistake; and traders of Chinese origin abroad, who have a Chinese name that only one system knows.</summary>
internal static class Outsiders
{
    private static readonly string[] Rivals = ["Brightway", "Sunmax", "Oceanus", "Everlit", "Ningbo Hailong", "Yiwu Star", "Eastlight", "Cixi Topline"];
    private static readonly string[] Suppliers = ["Hebei Film", "Wenzhou Tooling", "Foshan Steel", "Dongguan Carton", "Cixi Cable", "Taizhou Moulds", "Shaoxing Textile"];
    private static readonly (string Latin, string Local)[] Roots = [("Golden Dragon", "金龍"), ("Great Fortune", "鴻運"), ("Lucky Star", "福星"), ("Double Happiness", "雙喜"), ("Peace Harbour", "和港")];
    private static readonly string[] Abroad = ["Indonesia", "Australia", "United States", "Canada", "Vietnam", "Netherlands", "United Kingdom", "South Africa"];

    public static void Fill(World world)
    {
        for (var index = 0; index < world.Scaled(P.RivalsInCrm); index++)
            Enter(world, world.Stream("rival in crm", index), "competitor", Rivals[index % Rivals.Length], index / Rivals.Length, "Asked for our price list", "Dear {name}, thank you for your visit at our stand. What do you sell yourselves?");
        for (var index = 0; index < world.Scaled(P.SuppliersInCrm); index++)
            Enter(world, world.Stream("supplier in crm", index), "supplier", Suppliers[index % Suppliers.Length], index / Suppliers.Length, "Your offer", "Dear {name}, thank you for your offer; please send samples to our purchasing department.");
        for (var index = 0; index < world.Scaled(P.OverseasChinese); index++)
            Trade(world, world.Stream("overseas trader", index), index);
    }

    private static void Enter(World world, RandomStream stream, string type, string root, int round, string subject, string body)
    {
        var series = stream.Pick(Catalogue.Series);
        var country = type == "competitor" ? Countries.Draw(stream) : Countries.Named("Hong Kong");
        var name = $"{root}{(round == 0 ? "" : $" {round + 1}")} {stream.Pick(Population.Trades[series.Number])}";
        var company = Population.Found(world, stream, $"{name} {(type == "supplier" ? "Factory" : stream.Pick(country.Suffixes))}", $"{Text.Slug(name)}.example", country, series, type, planted: $"{type}_in_crm");
        Candidates.Introduce(world, stream, company, Day(stream), "Canton Fair", subject, body);
    }

    private static void Trade(World world, RandomStream stream, int index)
    {
        var country = Countries.Named(Abroad[index % Abroad.Length]);
        var series = stream.Pick(Catalogue.Series);
        var (latin, local) = Roots[index % Roots.Length];
        var round = index / Roots.Length;
        var name = $"{latin} {stream.Pick(country.Cities)} {(round == 0 ? "" : $"{round + 1} ")}Trading";
        var company = Population.Found(world, stream, $"{name} {country.Suffixes[0]}", $"{Text.Slug(name)}.example", country, series, "trader", $"{local}{(round == 0 ? "" : "第" + (round + 1))}貿易有限公司", "overseas_chinese");
        Candidates.Introduce(world, stream, company, Day(stream), "Referral", "Nice to meet you", "Dear {name}, 您好！ Thank you for your call; our catalogue is attached.");
    }

    private static DateTime Day(RandomStream stream) => Clock.Start.AddDays(stream.Between(5, 600)).AddHours(stream.Between(9, 16)).AddMinutes(stream.Next(60));
}
