namespace TradeCrm.Simulator;

/// <summary>A shared mailbox as EML files.</summary>
internal static class MailboxExport
{
    public static void Write(World world, string folder)
    {
        _ = world;
        _ = folder;
    }
}
