using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Days on which something ordinary may be written to a customer without changing what anything else means.</summary>
internal sealed class QuietMoments(World world, PromiseScenes scenes)
{
    private const int Tries = 2000, DaysAroundAHandover = 60, DaysAfterACard = 50;

    private readonly OpenMatters matters = new(world);
    private readonly ILookup<Company, Activity> activities = world.Activities.Where(activity => activity is { Person: not null, IsTwoWay: true }).OrderBy(activity => activity.At).ToLookup(activity => activity.Company!);
    private readonly ILookup<Company, FairCard> cards = world.Exhibitions.SelectMany(exhibition => exhibition.Cards).Where(card => card.Person is not null).ToLookup(card => card.Person!.Company);
    private readonly ILookup<Company, Handover> handovers = world.Dealings.Handovers.ToLookup(handover => handover.Company);
    private readonly ILookup<Company, LeaverStep> steps = SilentStages.StepsOfAll(world).ToLookup(step => step.Deal.Person.Company);
    private readonly Dictionary<LeaverStep, bool> silent = [];
    private readonly HashSet<Company> contested = [.. world.Dealings.Overlaps.Select(overlap => overlap.Company)];
    private readonly Dictionary<Company, int> counts = [];

    /// <summary>Somebody for whom it fits, in the middle of a talk or with an order on its way; null if the world has hardly anybody left.</summary>
    public FrameScene? Draw(RandomStream stream, Func<Person, bool> fits)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var scene = stream.Pick(stream.Weighted((scenes.Talks, 60), (scenes.Deliveries, 25), (scenes.Revisions, 15)));
            var day = scene.From.AddDays(stream.Next(Math.Max(1, (scene.To - scene.From).Days + 1)));
            if (fits(scene.Person) && day <= scene.To && Writer(scene.Person, day) is { } by && counts.GetValueOrDefault(scene.Person.Company) < P.MostSmallTalks)
            {
                counts[scene.Person.Company] = counts.GetValueOrDefault(scene.Person.Company) + 1;
                return new(scene.Person, by, day, scene.Product);
            }
        }
        return null;
    }

    /// <summary>Who may write to that person on that day: the one who takes care of the company and wrote last, so that nobody new joins in. Null: nobody, that day means something.</summary>
    public Salesperson? Writer(Person person, DateTime day)
    {
        var company = person.Company;
        if (day < Clock.Start || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || !WorkCalendar.IsWorkday(day) || contested.Contains(company) || !scenes.IsFree(new(person, day, day), day))
            return null;
        var by = activities[company].LastOrDefault(activity => activity.At < day)?.By;
        var isOurs = by is not null && by == company.Owner && by.WorksAt(day.AddDays(1)) && day < Recorded.Until(by).Date;
        var isNearACard = cards[company].Any(card => card.Planted.Length > 0 || (card.MetAt < day.AddDays(1) && card.MetAt > day.AddDays(-DaysAfterACard)));
        var isNearAHandover = handovers[company].Any(handover => handover.At is not { } at || (at - day).Duration() < TimeSpan.FromDays(DaysAroundAHandover));
        return isOurs && !isNearACard && !isNearAHandover && !IsWithinSilence(company, day) && !matters.IsHurt(company, day) ? by : null;
    }

    // A stage that moved without a word keeps its silence.
    private bool IsWithinSilence(Company company, DateTime day) =>
        steps[company].Any(step => (SilentStages.IsWithin(step, day.AddHours(9)) || SilentStages.IsWithin(step, day.AddHours(18))) && IsSilent(company, step));

    private bool IsSilent(Company company, LeaverStep step)
    {
        if (!silent.TryGetValue(step, out var isSilent))
            silent[step] = isSilent = !activities[company].Any(activity => SilentStages.IsWithin(step, activity.At));
        return isSilent;
    }
}
