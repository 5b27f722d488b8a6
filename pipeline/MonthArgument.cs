using System.CommandLine;
using System.Globalization;
using TradeCrm.Ingest;

namespace TradeCrm.Pipeline;

/// <summary>A month on the command line.</summary>
internal static class MonthArgument
{
    public static Option<string?> Option(string name, string description) => new(name) { Description = description, HelpName = "MONTH" };

    /// <returns>The month's first day, or null where none is given.</returns>
    /// <exception cref="MonthArgumentException">No month.</exception>
    public static DateOnly? Parse(string? text)
    {
        if (text is null)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1900 and < 9000
            ? month
            : throw new MonthArgumentException(text);
    }
}

/// <summary>A month cannot be read.</summary>
public sealed class MonthArgumentException(string text) : TradeCrmException($"'{TerminalText.Of(text)}' is no month; expected one such as 2026-10.")
{
    /// <summary>What was given.</summary>
    public string Text { get; } = text;
}
