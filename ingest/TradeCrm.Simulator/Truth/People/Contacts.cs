namespace TradeCrm.Simulator;

/// <summary>Two-way contacts (mails that came not back, chats, calls, meetings) of every company that stand in an export, the earliest first.</summary>
internal sealed class Contacts(World world)
{
    private readonly ILookup<Company, Activity> seen = world.Activities.Where(activity => activity is { Person: not null, IsTwoWay: true, CameBack: false } && Recorded.IsSeen(activity))
        .OrderBy(activity => activity.Number).ToLookup(activity => activity.Company!);
    private readonly ILookup<Company, Activity> all = world.Activities.Where(activity => activity is { Person: not null, IsTwoWay: true, CameBack: false })
        .OrderBy(activity => activity.Number).ToLookup(activity => activity.Company!);

    public IEnumerable<Activity> Of(Company company) => seen[company];

    /// <summary>Those too that are in no export any more.</summary>
    public IEnumerable<Activity> Real(Company company) => all[company];
}
