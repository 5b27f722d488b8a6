using System.Diagnostics;

namespace TradeCrm.Tests.Warehouse;

/// <summary>The tests' own assembly as a second process; a module initializer looks at the variable and does one thing instead of testing.</summary>
internal static class TestProcess
{
    public static Process Start(string variable, string value)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(TestProcess).Assembly.Location);
        start.Environment[variable] = value;
        return Process.Start(start)!;
    }
}
