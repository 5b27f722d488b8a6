using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TradeCrm.Pipeline;

/// <summary>Values whose form is known elsewhere: time zones, encodings, date formats, currencies, patterns.</summary>
internal static partial class ConfigFormats
{
    private static readonly string[] UsualEncodings =
    [
        "utf-8", "utf-16", "gb18030", "gbk", "gb2312", "big5", "shift_jis", "euc-kr", "iso-8859-1", "iso-8859-15", "us-ascii",
        .. Enumerable.Range(1250, 9).Select(page => $"windows-{page}"),
    ];

    static ConfigFormats() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>An IANA time zone, or the default.</summary>
    public static string TimeZone(ConfigSection section, string key, string standard)
    {
        const string expected = "an IANA time zone such as Asia/Shanghai";
        if (section.Take(key) is not { } node || section.AsText(key, node, expected) is not { } text)
            return standard;
        if (IsTimeZone(text))
            return text;
        section.Wrong(key, node, expected, NearestName.Hint(text, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)));
        return standard;
    }

    /// <summary>An IANA name that this machine knows.</summary>
    public static bool IsTimeZone(string text) => (text.Contains('/') || text is "UTC") && TimeZoneInfo.TryFindSystemTimeZoneById(text, out _);

    /// <summary>The end of a sentence: the zone that was meant, or a full stop.</summary>
    public static string ZoneHint(string text) => NearestName.Hint(text, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)) is { Length: > 0 } hint ? hint : ".";

    /// <summary>A moment in the zone as UTC, or null.</summary>
    public static DateTime? Moment(ConfigSection section, string key, string timeZone)
    {
        const string expected = "a moment such as 2026-10-31 18:00";
        if (section.Text(key, expected) is not { } text)
            return null;
        try
        {
            return AsOfArgument.Parse(text, timeZone);
        }
        catch (AsOfException)
        {
            section.Wrong(key, section.Take(key)!, expected);
            return null;
        }
    }

    /// <summary>A name of an encoding that .NET knows, or null.</summary>
    public static string? EncodingName(ConfigSection section, string key)
    {
        const string expected = "an encoding such as utf-8, gb18030, big5 or windows-1252";
        if (section.Text(key, expected) is not { } text || IsEncoding(text))
            return section.Take(key) is null ? null : section.Text(key, expected);
        section.Wrong(key, section.Take(key)!, expected, NearestName.Hint(text, UsualEncodings));
        return null;
    }

    /// <summary>A .NET date format that can be read back, or null.</summary>
    public static string? DateFormat(ConfigSection section, string key)
    {
        const string expected = "a .NET date format with y, M and d, such as yyyy-MM-dd or d/M/yyyy HH:mm";
        if (section.Text(key, expected) is not { } format || IsDateFormat(format))
            return section.Take(key) is null ? null : section.Text(key, expected);
        string[] guesses = [format.Replace('Y', 'y').Replace('D', 'd'), format.Replace("mm", "MM", StringComparison.Ordinal).Replace('Y', 'y').Replace('D', 'd')];
        var meant = guesses.FirstOrDefault(IsDateFormat);
        section.Wrong(key, section.Take(key)!, expected, meant is null ? "" : $"; did you mean '{meant}'?");
        return null;
    }

    /// <summary>Three capital letters, or the default.</summary>
    public static string Currency(ConfigSection section, string key, string standard) =>
        section.TextWhere(key, standard, "a currency of three capital letters such as USD", text => CurrencyCode().IsMatch(text));

    /// <summary>RE2 knows no look-around and no back-references; neither does this engine of .NET.</summary>
    public static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking);
            return true;
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsEncoding(string name)
    {
        try
        {
            return Encoding.GetEncoding(name).CodePage > 0;
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsDateFormat(string format)
    {
        var sample = new DateTime(2031, 11, 23, 21, 45, 0);
        try
        {
            return format.Length > 1
                && DateTime.TryParseExact(sample.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                && read.Date == sample.Date;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CurrencyCode();
}
