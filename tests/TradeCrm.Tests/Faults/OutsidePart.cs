namespace TradeCrm.Tests.Faults;

/// <summary>Programs and rights that a bare machine may lack: a test that needs one is skipped there, and fails where CI=true.</summary>
internal static class OutsidePart
{
    public static void RequireProgram(string name)
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
        if (!isThere)
            Missing($"needs the program {name}");
    }

    public static void Missing(string message)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(message);
        Assert.Skip(message);
    }
}
