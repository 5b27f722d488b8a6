using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A step of a leaver's deal. Explained: who or what recorded a contact, where it was not the deal's owner with the deal's person; Planted: the same, if on purpose, or 'silent'.</summary>
internal sealed record LeaverStep(Deal Deal, string Stage, DateTime From, DateTime At, string Planted);

/// <summary>
/// Deals of those who left: most of their stages moved on with a contact that somebody recorded. A few moved on with none: only the leaver knows why. Others seem so to whoever looks
/// in one system, or for one person, or for one salesperson.
/// </summary>
internal static class SilentStages
{
    private const int PersonIndex = 400_000;
    private static readonly string[] Turns = ["silent", "other_system", "other_person", "colleague"];

    public static void Fill(World world)
    {
        var calm = new CalmDays(world);
        var contacts = world.Activities.Where(activity => activity is { Person: not null, IsTwoWay: true }).ToLookup(activity => activity.Person!.Company);
        var steps = Steps(world).Where(step => contacts[step.Deal.Person.Company].All(contact => !IsWithin(step, contact.At)) && Free(step, calm) is not null).ToList();
        var wanted = world.Scaled(P.SilentStages);
        if (steps.Count < 4 * wanted)
            throw new InvalidOperationException($"Those who left moved {steps.Count} stages without a contact, and {4 * wanted} are wanted to begin with.");
        // Spread over all of them: silent, the three ways in which a step only seems so, and between these the ordinary contact.
        var spacing = steps.Count / (4 * wanted);
        for (var index = 0; index < steps.Count; index++)
            Record(world, steps[index], index % spacing == 0 ? Turns[index / spacing % 4] : "", Free(steps[index], calm)!.Value);
        Mark(world);
    }

    /// <summary>Steps that the owner made before leaving: from the second stage on, since an inquiry opens the first.</summary>
    public static IEnumerable<LeaverStep> Steps(World world) => StepsOfAll(world).Where(step => step.At < step.Deal.Owner.LeftOn);

    /// <summary>All steps from the second stage on, of those who stayed and of deals whose owner has left since too.</summary>
    public static IEnumerable<LeaverStep> StepsOfAll(World world) =>
        world.Deals.SelectMany(deal => deal.Stages.Skip(2).Select((stage, index) => new LeaverStep(deal, stage.Stage, deal.Stages[index + 1].At, stage.At, "")))
            .Where(step => step.At >= Clock.Start && step.Stage != "closed lost");

    /// <summary>A contact then would explain the step: since the stage before or in the last days, or a day later, since people write things down late.</summary>
    public static bool IsWithin(LeaverStep step, DateTime at)
    {
        var recently = step.At.AddDays(-P.ContactBeforeStageDays);
        return at >= (step.From < recently ? step.From : recently) && at <= step.At.AddDays(1);
    }

    private static void Mark(World world)
    {
        var contacts = world.Activities.Where(activity => activity is { Person: not null, IsTwoWay: true }).ToLookup(activity => activity.Person!.Company);
        foreach (var step in Steps(world).Where(step => contacts[step.Deal.Person.Company].All(contact => !IsWithin(step, contact.At))))
            step.Deal.SilentStages.Add(step.Stage);
    }

    // A working hour within the step on which a message disturbs nothing.
    private static DateTime? Free(LeaverStep step, CalmDays calm)
    {
        for (var day = step.At.Date.AddDays(-1); day > step.From.Date; day = day.AddDays(-1))
        {
            if (WorkCalendar.IsWorkday(day) && calm.IsCalm(step.Deal.Person.Company, day) && step.Deal.Person.ContactSince < day)
                return day;
        }
        return null;
    }

    private static void Record(World world, LeaverStep step, string planted, DateTime day)
    {
        var deal = step.Deal;
        var stream = world.Stream($"step {step.Stage} {Clock.Day(step.At)}", deal.Person.Number);
        var at = day.AddHours(stream.Between(9, 16)).AddSeconds(stream.Next(3600));
        if (planted.Length > 0)
            world.Dealings.Steps.Add(step with { Planted = planted });
        if (planted == "silent")
            return;
        world.Activities.Add(planted switch
        {
            "other_system" => new(at, "chat", deal.Person, deal.Owner, "in", "", stream.Pick([.. Texts.Table("chat-lines").Where(row => row["direction"] == "in" && row["topic"] == "product"
                && row["language"] == (Chinese(deal.Person) ? "zh" : "en"))])["text"]),
            "other_person" => PromiseLetters.Plain(stream, Other(world, deal.Person, day), deal.Owner, at, "in", "question"),
            "colleague" => Call(stream, deal.Person, Staff.Colleague(stream, deal.Owner, at), at),
            _ => stream.Chance(500) ? Call(stream, deal.Person, deal.Owner, at) : PromiseLetters.Plain(stream, deal.Person, deal.Owner, at, stream.Chance(500) ? "in" : "out", "follow_up"),
        });
    }

    private static bool Chinese(Person person) => person.Country.Name is "Hong Kong" or "Taiwan";

    private static Activity Call(RandomStream stream, Person person, Salesperson by, DateTime at) =>
        new(at, "call", person, by, "out", "Call", stream.Pick([.. Texts.Table("timeline-notes").Where(row => row["key"] is "call-en-10" or "call-en-16" or "call-zh-10" or "call-zh-15" or "call-en-05")])["text"]);

    /// <summary>Somebody else of the company whom the CRM knows by that day, and who stays there.</summary>
    public static Person Other(World world, Person person, DateTime day)
    {
        var other = world.People.FirstOrDefault(other => other.Company == person.Company && other != person && other.Move is null && other.ContactSince < day);
        if (other is null)
        {
            other = Population.Colleague(world, person, PersonIndex + person.Number);
            other.Record(day.AddDays(-1), person.Company.Source, person.Company.Owner);
        }
        return other;
    }
}
