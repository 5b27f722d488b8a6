using Spectre.Console;

namespace TradeCrm.Pipeline;

/// <summary>Spectre consoles over the host's output.</summary>
internal static class Screens
{
    /// <summary>A console of that many columns; colours and cursor movement only on a terminal.</summary>
    public static IAnsiConsole Of(CommandHost host, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Output),
            Ansi = host.IsTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = host.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = host.IsTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
