namespace TradeCrm.Simulator;

/// <summary>Companies that a case may be planted at: known to a CRM well before the end, and part of no other case.</summary>
internal static class Candidates
{
    /// <summary>In an order drawn from the label's stream.</summary>
    public static List<Company> Draw(World world, string label, Func<Company, bool> fits)
    {
        var stream = world.Stream($"candidates {label}");
        var left = world.Companies.Where(company => company.Planted.Length == 0 && company.CreatedAt < Clock.Start.AddDays(500) && company.Owner is not null && fits(company)).ToList();
        for (var index = left.Count - 1; index > 0; index--)
        {
            var other = stream.Next(index + 1);
            (left[index], left[other]) = (left[other], left[index]);
        }
        return left;
    }

    /// <summary>The first so many.</summary>
    /// <exception cref="InvalidOperationException">There are too few: the world is smaller than its parameters ask for.</exception>
    public static List<Company> Take(World world, string label, int count, Func<Company, bool> fits)
    {
        var found = Draw(world, label, fits);
        return found.Count >= count ? found[..count] : throw new InvalidOperationException($"Only {found.Count} of {count} companies fit the case '{label}'.");
    }

    /// <summary>The company's owner, or whoever of the desk works at that time.</summary>
    public static Salesperson Seller(RandomStream stream, Company company, DateTime at) =>
        company.Owner is { } owner && owner.WorksAt(at) ? owner : Staff.For(stream, company.Country, at);

    /// <summary>Somebody of that company as the CRM's only contact there, with a first mail.</summary>
    public static Person Introduce(World world, RandomStream stream, Company company, DateTime at, string source, string subject, string body)
    {
        var person = Population.Hire(world, stream, Role.Outsider, company, company.Country, company.Series!, null);
        at = Clock.AtOffice(stream, at);
        var owner = Staff.For(stream, company.Country, at);
        person.Record(at, source, owner);
        world.Activities.Add(new(at.AddHours(1), "email", person, owner, "out", subject, body.Replace("{name}", person.Name, StringComparison.Ordinal)));
        return person;
    }
}
