using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Money spent in a month, whole cents; exactly one of the four says on what.</summary>
internal sealed record Cost(DateTime Month, long Cents, string Currency, string Department = "", Salesperson? Salesperson = null, string Exhibition = "", string Channel = "");

/// <summary>What the company itself costs by the month: departments, salespeople, advertising; the exhibitions when they are paid. Purchases stand with the orders.</summary>
internal static class Spending
{
    /// <summary>Whole yuan a month: salaries and rooms of a trading company of about forty heads in Ningbo, without its salespeople.</summary>
    private static readonly (string Department, int Yuan)[] Departments =
    [
        ("customer service", 46_000), ("marketing", 38_000), ("quality control", 52_000), ("logistics", 61_000), ("warehouse", 44_000), ("finance", 57_000), ("management", 83_000), ("IT", 26_000),
    ];

    /// <summary>Whole yuan a month: search advertising grows with the audience, the memberships are fixed.</summary>
    private static readonly (string Channel, int Yuan, int GrowthPerMonth)[] Channels =
        [("search advertising", 21_000, 700), ("marketplace membership", 16_500, 0), ("newsletter", 2_400, 40), ("website", 7_800, 60)];

    public static void Fill(World world)
    {
        for (var month = 0; month < 24; month++)
            Spend(world, Clock.Start.AddMonths(month), month);
        // Bills of a fair before the first day are booked before it; those that come after the last one are in nobody's books yet.
        foreach (var exhibition in world.Exhibitions)
        {
            foreach (var bill in exhibition.Costs.Where(bill => bill.PaidOn < Clock.End))
                world.Costs.Add(new(new(bill.PaidOn.Year, bill.PaidOn.Month, 1), bill.Cents, bill.Currency, Exhibition: exhibition.Name));
        }
    }

    private static void Spend(World world, DateTime month, int number)
    {
        var stream = world.Stream("costs", number);
        // Before the Chinese New Year everybody gets a thirteenth salary.
        var salaries = month.Month == 1 ? 2 : 1;
        foreach (var (department, yuan) in Departments)
            world.Costs.Add(new(month, yuan * stream.Between(94, 108) * world.Size.Business * salaries, "CNY", Department: department));
        foreach (var person in Staff.All.Where(person => person.WorksAt(month) || person.WorksAt(month.AddMonths(1).AddDays(-1))))
            world.Costs.Add(new(month, Salary(person, month) * salaries, "CNY", Salesperson: person));
        foreach (var (channel, yuan, growth) in Channels)
            world.Costs.Add(new(month, (yuan + growth * number) * stream.Between(90, 112) * world.Size.Business, "CNY", Channel: channel));
    }

    // By the day in the months of joining and leaving.
    private static long Salary(Salesperson person, DateTime month)
    {
        var days = DateTime.DaysInMonth(month.Year, month.Month);
        var worked = Enumerable.Range(0, days).Count(day => person.WorksAt(month.AddDays(day)));
        var full = P.SalaryAtStart + P.SalaryPerYear * Math.Min(10, Math.Max(0, month.Year - person.JoinedOn.Year));
        return full * 100L * worked / days;
    }
}
