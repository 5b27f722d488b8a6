using System.CommandLine;

namespace TradeCrm.Pipeline;

/// <summary>Options of every command.</summary>
internal sealed class SharedOptions
{
    public static readonly string[] Names = ["--config", "--as-of", "--log-format", "--help"];

    public Option<string?> Config { get; } = new("--config")
    {
        Description = "The configuration. Default: pipeline.yaml in this folder or the nearest one above it.",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<string?> AsOf { get; } = new("--as-of")
    {
        Description = "Look no further than this day's end (2026-10-31) or moment (2026-10-31T18:00), in the company's time zone. Default: the newest event.",
        HelpName = "DATE",
        Recursive = true,
    };

    public Option<string> LogFormat { get; } = LogFormatOption();

    private static Option<string> LogFormatOption()
    {
        var option = new Option<string>("--log-format")
        {
            Description = "json also writes every event to standard error, one JSON object a line.",
            DefaultValueFactory = _ => "text",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("text", "json");
        return option;
    }
}
