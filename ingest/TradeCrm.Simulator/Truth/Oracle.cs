namespace TradeCrm.Simulator;

/// <summary>
/// Knows every person's needs and, of who wins, only the rate: the upper limit of any score of intent. Its probability is the share of those, over all people and months, who came
/// forward within 90 days with a need as near to ripeness.
/// </summary>
internal sealed class Oracle
{
    public const int HorizonDays = 90;

    /// <summary>Shanghai's first of June, July and August 2026: the last months whose 90 days the exports cover.</summary>
    public static readonly IReadOnlyList<DateTime> Cutoffs = [new(2026, 6, 1), new(2026, 7, 1), new(2026, 8, 1)];

    private const int None = 0, Classes = 16;
    private readonly Dictionary<Person, List<DateTime>> outcomes;
    private readonly Dictionary<Person, DateTime> firstOrders;
    private readonly (long People, long Buyers)[] seen = new (long, long)[Classes];

    public Oracle(World world)
    {
        outcomes = world.Outcomes.Where(outcome => outcome.IsQualified).GroupBy(outcome => outcome.Person).ToDictionary(group => group.Key, group => group.Select(outcome => outcome.At).ToList());
        firstOrders = world.Orders.GroupBy(order => order.Person).ToDictionary(group => group.Key, group => group.Min(order => order.At));
        foreach (var person in world.People.Where(person => person.Browsers.Count > 0))
        {
            for (var at = new DateTime(2025, 2, 1); at <= Cutoffs[^1]; at = at.AddMonths(1))
            {
                var (people, buyers) = seen[Class(person, at)];
                seen[Class(person, at)] = (people + 1, buyers + (Buys(person, at) ? 1 : 0));
            }
        }
    }

    /// <summary>Whether a qualified inquiry or the first order falls into the 90 days from <paramref name="at"/>.</summary>
    public bool Buys(Person person, DateTime at) => outcomes.TryGetValue(person, out var moments) && moments.Any(moment => moment >= at && moment < at.AddDays(HorizonDays));

    /// <summary>Per thousand.</summary>
    public int Permille(Person person, DateTime at)
    {
        var (people, buyers) = seen[Class(person, at)];
        return people == 0 ? 0 : (int)(buyers * 1000 / people);
    }

    // By the nearest need that can still lead to an inquiry or a first order; customers apart, because their next order is no first one.
    private int Class(Person person, DateTime at)
    {
        var isCustomer = firstOrders.TryGetValue(person, out var first) && first < at;
        var nearest = None;
        foreach (var need in person.Needs.Where(need => !need.IsFaded && need.ArisesAt < at.AddDays(HorizonDays)))
            nearest = Math.Max(nearest, Nearness((need.RipeAt - at).Days));
        return nearest + (isCustomer ? Classes / 2 : 0);
    }

    private static int Nearness(int daysToRipe) => daysToRipe switch
    {
        >= 90 or < -100 => None,
        >= 60 => 4,
        >= 30 => 5,
        >= 0 => 6,
        >= -30 => 3,
        >= -60 => 2,
        _ => 1,
    };
}
