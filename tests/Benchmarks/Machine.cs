using System.Runtime.InteropServices;

namespace TradeCrm.Benchmarks;

/// <summary>The words for the machine that a result was measured on.</summary>
public static class Machine
{
    /// <summary>Processor, cores, system and runtime in a line.</summary>
    public static string Description => $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}";

    private static string Processor()
    {
        const string cpuInfo = "/proc/cpuinfo";
        var line = File.Exists(cpuInfo) ? File.ReadLines(cpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
