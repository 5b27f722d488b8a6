namespace TradeCrm.Simulator;

/// <summary>Several salespeople at one customer: as a team, or without knowing of one another.</summary>
internal static class Overlaps
{
    public static void Fill(World world)
    {
        Departures.Fill(world);
    }
}
