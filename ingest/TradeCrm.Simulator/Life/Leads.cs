namespace TradeCrm.Simulator;

/// <summary>People who are in the CRM before they come forward.</summary>
internal static class Leads
{
    private static readonly string[] Sources = ["Canton Fair", "Referral", "LinkedIn", "Trade directory"];

    public static void Know(World world, RandomStream stream, Person person, DateTime outcomeAt)
    {
        var since = outcomeAt.AddDays(-stream.Between(140, 420)).Date.AddHours(stream.Between(9, 17));
        var owner = Staff.For(stream, person.Country, since);
        person.GetsNewsletter = true;
        person.Record(since, stream.Pick(Sources), owner);
        var (subject, body) = Letters.Write(world, "brochure_out", person, owner, since.AddHours(20));
        world.Activities.Add(new(since.AddHours(20), "email", person, owner, "out", subject, body) { Purpose = "selling" });
    }
}
