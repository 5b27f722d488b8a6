namespace TradeCrm.Simulator;

/// <summary>Deals by the month in which they entered a stage: how many went on, after how many days, and what they were worth.</summary>
internal static class FunnelTruth
{
    public static void Write(World world, string folder)
    {
        using var table = new TruthTable(folder, "funnel_monthly", "month", "stage", "entered:number", "converted:number", "lost:number", "median_days:number", "value_usd_cents:number");
        var steps = world.Deals.SelectMany(deal => deal.Stages.Select((stage, index) => (Deal: deal, stage.Stage, stage.At, Next: index + 1 < deal.Stages.Count ? deal.Stages[index + 1] : default)))
            .Where(step => step.At <= Reach.Usual).GroupBy(step => (Month: Bookings.MonthOf(step.At), step.Stage));
        foreach (var group in steps.OrderBy(group => group.Key.Month).ThenBy(group => group.Key.Stage, StringComparer.Ordinal))
        {
            var gone = group.Where(step => step.Next.Stage is not null && step.Next.At <= Reach.Usual).ToList();
            var days = gone.Where(step => step.Next.Stage != "closed lost").Select(step => (step.Next.At - step.At).Days).Order().ToList();
            table.Add(Clock.Day(group.Key.Month), group.Key.Stage, group.Count(), days.Count, gone.Count - days.Count, days.Count == 0 ? null : days[(days.Count - 1) / 2],
                group.Sum(step => Bookings.Usd(world, step.Deal.Currency, step.Deal.AmountCents, step.At < Clock.Start ? Clock.Start : step.At)));
        }
    }
}
