namespace TradeCrm.Simulator;

/// <summary>What salespeople promise in mails, chats and notes, and whether they keep it; and sentences that only look like promises.</summary>
internal static class Promises
{
    public static void Fill(World world)
    {
        _ = world;
    }
}
