namespace TradeCrm.Simulator;

/// <summary>The ids of deals and activities, which each CRM gives by itself: HubSpot long numbers with gaps, because all its customers share one count; OKKI short ones of its own.</summary>
internal static class CrmIds
{
    private const long FirstDeal = 9_120_440_213, FirstActivity = 46_210_305_118;

    /// <summary>商机 (shāngjī), in the order of the list.</summary>
    public static void Give(IEnumerable<Deal> deals)
    {
        var (hubSpot, okki) = (0, 0);
        foreach (var deal in deals)
            deal.Id = CrmBook.Of(deal.Owner) == CrmSystem.Hubspot ? $"{FirstDeal + ++hubSpot * 1_811L}" : $"SJ{++okki:00000}";
    }

    /// <summary>跟进 (gēnjìn), in the order of the list.</summary>
    public static void Give(IEnumerable<Activity> activities)
    {
        var (hubSpot, okki) = (0, 0);
        foreach (var activity in activities)
            activity.Id = CrmBook.Of(activity) == CrmSystem.Hubspot ? $"{FirstActivity + ++hubSpot * 4_093L}" : $"GJ{++okki:000000}";
    }
}
