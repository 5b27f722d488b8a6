using TradeCrm.Pipeline;

namespace TradeCrm.Tests.Pipeline;

/// <summary>Runs the command in this process with a fixed clock and keeps what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 1, 0, 0, TimeSpan.Zero);

    public static async Task<CommandRun> Of(string folder, CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CommandHost { Clock = new FixedClock(Now), Output = output, Error = error, Folder = folder };
        var exitCode = await new CommandLine(host).InvokeAsync(arguments, cancellation);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The date stands still; durations are real.</summary>
    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
