using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports;

/// <summary>Text for a cell that no spreadsheet program may take for a formula.</summary>
internal static class SpreadsheetText
{
    /// <summary>An apostrophe goes before a leading = + - @ tab or carriage return; control and direction marks are left out.</summary>
    public static string? Defuse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var isFormula = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        var clean = string.Concat(text.EnumerateRunes().Where(rune => !Html.IsDisguise(rune.Value)).Select(rune => rune.ToString()));
        return isFormula || clean is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + clean : clean;
    }
}
