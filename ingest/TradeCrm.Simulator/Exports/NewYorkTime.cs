namespace TradeCrm.Simulator;

/// <summary>New York's clock: HubSpot was set up by the Americas' desk and shows every time so.</summary>
internal static class NewYorkTime
{
    /// <param name="at">Shanghai's clock, which is eight hours ahead of UTC.</param>
    public static DateTime Of(DateTime at) => PlaceClock.NewYork.Local(at);
}
