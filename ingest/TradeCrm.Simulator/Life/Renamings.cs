using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Companies that change their name and domain. The CRM that knew them keeps the old record; the other one meets them under the new name.</summary>
internal static class Renamings
{
    public static void Fill(World world)
    {
        var companies = Candidates.Take(world, "renaming", world.Scaled(P.Renamings), company => company.CreatedAt < Clock.Start.AddDays(300));
        for (var index = 0; index < companies.Count; index++)
            Rename(world, world.Stream("renaming", index), companies[index]);
    }

    private static void Rename(World world, RandomStream stream, Company company)
    {
        var bare = Population.FreeName(world, stream, company.Country, company.City, company.Series!);
        var form = LegalForm.Of(company.Name, company.Country);
        var renaming = new Renaming(form.Length == 0 ? $"PT {bare}" : $"{bare} {form}", $"{Text.Slug(bare)}.example", Clock.Start.AddDays(stream.Between(330, 640)).AddHours(8));
        company.Renaming = renaming;
        company.Planted = "renamed";
        var at = Clock.AtOffice(stream, renaming.At.AddDays(stream.Between(0, 9)));
        var person = world.People.First(person => person.Company == company && person.ContactSince is not null);
        world.Activities.Add(new(at, "email", person, Candidates.Seller(stream, company, at), "in", "New company name",
            $"Please note that {company.Name} is called {renaming.Name} since {Clock.Day(renaming.At)}. Our telephone numbers stay; our new addresses end in @{renaming.Domain}."));
    }
}
