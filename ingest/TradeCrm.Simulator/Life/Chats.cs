namespace TradeCrm.Simulator;

/// <summary>Conversations by WhatsApp and WeCom.</summary>
internal static class Chats
{
    public static void Fill(World world)
    {
        _ = world;
    }
}
