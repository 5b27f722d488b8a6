using System.Diagnostics;
using System.Globalization;

namespace TradeCrm.Benchmarks;

/// <summary>A program run from its start to its end.</summary>
/// <param name="Time">Wall clock, the start of the process included.</param>
/// <param name="PeakMegabytes">The most memory that was resident at a time, in units of 1,000,000 bytes.</param>
/// <param name="Output">Its standard output.</param>
public sealed record MeasuredProcess(TimeSpan Time, double PeakMegabytes, string Output)
{
    /// <summary>Runs the program with nothing on its standard input.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message has what it wrote to standard error.</exception>
    public static MeasuredProcess Of(string program, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0.0;
        do
            peak = Math.Max(peak, PeakOf(process.Id));
        while (!process.WaitForExit(20));
        process.WaitForExit();
        var time = clock.Elapsed;
        return process.ExitCode == 0
            ? new MeasuredProcess(time, peak, output.Result)
            : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {error.Result}{output.Result}");
    }

    // The kernel keeps the high-water mark, so a look every 20 milliseconds misses only what the last of them added.
    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
        }
        catch (IOException)
        {
            // It has ended.
            return 0;
        }
    }
}
