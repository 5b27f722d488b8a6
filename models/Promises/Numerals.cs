using System.Globalization;

namespace TradeCrm.Models.Promises;

/// <summary>Small numbers in digits, English words and Chinese numerals.</summary>
internal static class Numerals
{
    private const string Chinese = "零一二三四五六七八九";

    private static readonly Dictionary<string, int> English = new(StringComparer.Ordinal)
    {
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["the"] = 1,
        ["two"] = 2,
        ["a couple of"] = 2,
        ["couple of"] = 2,
        ["three"] = 3,
        ["a few"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["twenty"] = 20,
        ["thirty"] = 30,
    };

    /// <summary>The number, or null.</summary>
    public static int? Value(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
            : English.TryGetValue(text, out var word) ? word
            : text.Length > 0 && text.All(sign => Chinese.Contains(sign) || sign is '十' or '两' or '廿' or '几') ? OfChinese(text) : null;

    // 十 is 10, 十五 15, 二十 20, 二十五 25; 几 (a few) is 3.
    private static int OfChinese(string text)
    {
        var (total, digit) = (0, 0);
        foreach (var sign in text)
        {
            (total, digit) = sign switch
            {
                '十' => (total + (digit == 0 ? 10 : digit * 10), 0),
                '廿' => (total + 20, 0),
                '两' => (total, 2),
                '几' => (total, 3),
                _ => (total, Chinese.IndexOf(sign)),
            };
        }
        return total + digit;
    }
}
