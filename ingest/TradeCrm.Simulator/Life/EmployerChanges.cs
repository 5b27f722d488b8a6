using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>People who go to another company that is in the CRM too: a new contact with a new address there, while the old one remains.</summary>
internal static class EmployerChanges
{
    public static void Fill(World world, QuietPeople quiet)
    {
        var staff = world.People.ToLookup(person => person.Company.Number);
        var from = Candidates.Draw(world, "left by somebody", company => staff[company.Number].Any(person => person.ContactSince is not null && quiet.IsQuiet(person)));
        var to = Candidates.Draw(world, "joined by somebody", company => true);
        var left = world.Scaled(P.Moves);
        foreach (var company in from)
        {
            var at = company.Planted.Length > 0 ? -1 : to.FindIndex(other => other.Country == company.Country && other != company && other.Planted.Length == 0);
            if (left == 0 || at < 0)
                continue;
            var person = staff[company.Number].First(person => person.ContactSince is not null && quiet.IsQuiet(person));
            Go(world, world.Stream("employer change", person.Number), person, to[at], quiet);
            (company.Planted, to[at].Planted) = ("left_by_somebody", "joined_by_somebody");
            left--;
        }
        if (left > 0)
            throw new InvalidOperationException($"{left} people found no new employer in their country.");
    }

    private static void Go(World world, RandomStream stream, Person person, Company to, QuietPeople quiet)
    {
        var at = quiet.After(stream, person);
        at = to.CreatedAt > at ? to.CreatedAt.Value : at;
        var (first, last) = PersonSpelling.Parts(person.Name);
        person.Move = new(to, Population.Mailbox(world, stream, first, last, to.Domain), at);
        var wroteAt = Clock.AtOffice(stream, at.AddDays(stream.Between(1, 15)));
        var seller = Candidates.Seller(stream, to, wroteAt);
        world.Activities.Add(new(wroteAt, "email", person, seller, "in", "New position", $"I have left {person.Company.Name} and buy for {to.Name} now. You reach me at {person.Move.Email}."));
        world.Activities.Add(new(Clock.AtOffice(stream, wroteAt.AddHours(stream.Between(2, 50))), "email", person, seller, "out", "Re: New position", "Congratulations! I send you our new catalogue and am curious what you need there."));
    }
}
