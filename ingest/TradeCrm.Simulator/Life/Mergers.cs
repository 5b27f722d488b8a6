using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Two companies become one. The old records remain; the people of the smaller one get addresses at the other.</summary>
internal static class Mergers
{
    public static void Fill(World world, QuietPeople quiet)
    {
        var staff = world.People.ToLookup(person => person.Company.Number);
        var small = Candidates.Draw(world, "merged", company => !company.HasOrdered && staff[company.Number].All(quiet.IsQuiet));
        var large = Candidates.Draw(world, "merging", company => company.HasOrdered);
        var left = world.Scaled(P.Mergers);
        foreach (var company in small)
        {
            var at = large.FindIndex(other => other.Country == company.Country);
            if (left == 0 || at < 0)
                continue;
            Merge(world, world.Stream("merger", company.Number), company, large[at], [.. staff[company.Number]], quiet);
            large.RemoveAt(at);
            left--;
        }
        if (left > 0)
            throw new InvalidOperationException($"{left} mergers found no two companies of one country.");
    }

    private static void Merge(World world, RandomStream stream, Company company, Company into, List<Person> people, QuietPeople quiet)
    {
        var at = people.Select(person => quiet.After(stream, person)).Append(Clock.Start.AddDays(300).AddHours(9)).Append(into.CreatedAt!.Value).Max();
        company.Merger = (into, at);
        (company.Planted, into.Planted) = ("merged", "merged_into");
        foreach (var person in people)
        {
            var (first, last) = PersonSpelling.Parts(person.Name);
            person.Move = new(into, Population.Mailbox(world, stream, first, last, into.Domain), at);
        }
        var writer = people.First(person => person.ContactSince is not null);
        var wroteAt = Clock.AtOffice(stream, at.AddDays(stream.Between(1, 12)));
        world.Activities.Add(new(wroteAt, "email", writer, Candidates.Seller(stream, into, wroteAt), "in", "We have merged",
            $"{company.Name} has become part of {into.Name.TrimEnd('.')}. Please use {writer.Move!.Email} from now on; open points go on under the new name."));
    }
}
