using System.Globalization;

namespace TradeCrm.Ingest.Delimited;

/// <summary>
/// Reads a number as people and spreadsheets write it: thousands in whole groups of three, parted by the mark that is not the decimal one, a blank or an apostrophe;
/// a currency sign before or after (the currency itself is another column); 13% is 0.13; (12.50) and 12.50- are negative; 1.5E+05; full-width digits.
/// Decimals beyond the column's scale are rounded half to even.
/// </summary>
internal static class NumberText
{
    private const string CurrencySigns = "$€£¥￥₹₩₽元";

    /// <param name="text">Trimmed, not empty.</param>
    /// <param name="decimalMark">'.' or ','.</param>
    /// <param name="scale">Decimals that are kept.</param>
    /// <param name="value">Fits DECIMAL(18, scale).</param>
    public static bool TryParse(string text, char decimalMark, int scale, out decimal value)
    {
        value = 0;
        var plain = CellText.Narrow(text);
        var isNegative = TakeBrackets(ref plain) | TakeTrailingMinus(ref plain);
        var isPercent = plain.EndsWith('%');
        plain = plain.TrimEnd('%').Trim();
        var sign = plain.StartsWith('-') || plain.StartsWith('+') ? plain[..1] : "";
        plain = plain[sign.Length..].Trim().Trim(CurrencySigns.ToCharArray()).Trim();
        if (!TryUngroup(plain, decimalMark, out var digits) || (isNegative && sign.Length > 0))
            return false;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(sign + digits, Style, CultureInfo.InvariantCulture, out value))
            return false;
        value = Math.Round(isPercent ? value / 100 : value, scale, MidpointRounding.ToEven);
        value = isNegative ? -value : value;
        return Math.Abs(value) < Limit(scale);
    }

    /// <summary>DECIMAL(18, scale) is smaller than this.</summary>
    public static decimal Limit(int scale) => scale == 8 ? 1e10m : 1e14m;

    private static bool TakeBrackets(ref string text)
    {
        if (text.Length < 3 || text[0] != '(' || text[^1] != ')')
            return false;
        text = text[1..^1].Trim();
        return true;
    }

    private static bool TakeTrailingMinus(ref string text)
    {
        if (text.Length < 2 || text[^1] != '-')
            return false;
        text = text[..^1].Trim();
        return true;
    }

    private static bool TryUngroup(string text, char decimalMark, out string digits)
    {
        digits = "";
        var mark = text.IndexOf(decimalMark);
        var whole = mark < 0 ? text : text[..mark];
        var rest = mark < 0 ? "" : text[(mark + 1)..];
        if (whole.Length + rest.Length == 0 || rest.Any(letter => !IsDigitOrExponent(letter)) || (whole.Length > 0 && !char.IsAsciiDigit(whole[0])))
            return false;
        var separator = whole.FirstOrDefault(letter => letter is '.' or ',' or '\'' or '’' or ' ' or '\u00A0' or '\u202F');
        if (separator != default && !IsGrouped(whole.Split(separator)))
            return false;
        digits = (separator == default ? whole : whole.Replace(separator.ToString(), "", StringComparison.Ordinal)) + (mark < 0 ? "" : "." + rest);
        return digits.All(letter => letter == '.' || IsDigitOrExponent(letter));
    }

    private static bool IsGrouped(string[] groups) =>
        groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3) && groups.All(group => group.All(char.IsAsciiDigit));

    private static bool IsDigitOrExponent(char letter) => char.IsAsciiDigit(letter) || letter is 'e' or 'E' or '+' or '-';
}
