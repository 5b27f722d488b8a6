using System.Text;

namespace TradeCrm.Pipeline;

/// <summary>What a command sees of the machine, so that tests can give it another.</summary>
public sealed record CommandHost
{
    /// <summary>The time; nothing else in the product asks for it.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Standard output: results and progress.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error: failures, and logs as JSON where asked for.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The current folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The value of an environment variable, or null when it is not set.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    /// <summary>True to redraw one live line per stage; false for plain lines.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Columns of the terminal. Default 120.</summary>
    public int Width { get; init; } = 120;

    /// <summary>Streams, folder and environment of this process.</summary>
    public static CommandHost OfThisProcess(TimeProvider clock)
    {
        // UTF-8 without a byte order mark on every system, so that JSON and CSV in a pipe are what their readers expect.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var isTerminal = !Console.IsOutputRedirected && System.Environment.GetEnvironmentVariable("TERM") is not "dumb";
        return new CommandHost
        {
            Clock = clock,
            Output = Console.Out,
            Error = Console.Error,
            Folder = Directory.GetCurrentDirectory(),
            Environment = System.Environment.GetEnvironmentVariable,
            IsTerminal = isTerminal,
            Width = isTerminal ? Math.Max(60, Console.WindowWidth) : 120,
        };
    }
}
