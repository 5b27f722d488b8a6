namespace TradeCrm.Simulator;

/// <summary>What everybody needed, and what is left of it on the last day.</summary>
internal static class NeedTruth
{
    /// <summary>Days after which nothing is left of a need that was filled.</summary>
    private const int DaysToForget = 180;

    public static void Write(World world, string folder)
    {
        Needs(world, folder);
        Interest(world, folder);
    }

    private static void Needs(World world, string folder)
    {
        using var table = new TruthTable(folder, "needs", "person", "company", "series", "arises_at:moment", "ripe_at:moment", "faded:flag", "budget_usd:number", "is_won:flag");
        foreach (var person in world.People)
        {
            foreach (var need in person.Needs)
                table.Add(person.Key, person.Company.Key, need.Series.Name, need.ArisesAt, need.RipeAt, need.IsFaded, need.BudgetUsd, need.IsWon ? true : IsOpen(need) ? null : false);
        }
    }

    // What the time after the end decides is not known.
    private static bool IsOpen(Need need) => !need.IsFaded && need.RipeAt.AddDays(CompanyParameters.DaysFromRipeToOrder) >= Clock.End;

    private static void Interest(World world, string folder)
    {
        using var table = new TruthTable(folder, "product_interest", "person", "company", "series", "strength:number", "is_active:flag");
        foreach (var person in world.People)
        {
            foreach (var needs in person.Needs.Where(need => need.ArisesAt < Clock.End).GroupBy(need => need.Series.Number).OrderBy(needs => needs.Key))
                table.Add(person.Key, person.Company.Key, Catalogue.Series[needs.Key].Name, needs.Max(Strength), needs.Any(need => need.RipeAt >= Clock.End));
        }
    }

    // Per thousand on the last day: grows from nothing as the need ripens, and is forgotten once it is filled; a faded one is gone at once.
    private static long Strength(Need need)
    {
        if (need.RipeAt >= Clock.End)
            return (Clock.End - need.ArisesAt).Days * 1000L / Math.Max(1, (need.RipeAt - need.ArisesAt).Days);
        return need.IsFaded ? 0 : Math.Max(0, 1000 - (Clock.End - need.RipeAt).Days * 1000L / DaysToForget);
    }
}
