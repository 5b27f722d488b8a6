namespace TradeCrm.Simulator;

/// <summary>Chats as WhatsApp and WeCom export them.</summary>
internal static class ChatExport
{
    public static void Write(World world, string folder)
    {
        _ = world;
        _ = folder;
    }
}
