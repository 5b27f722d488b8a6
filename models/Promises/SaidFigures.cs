using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeCrm.Models.Promises;

/// <summary>The figures that a sentence names: what a later order or quotation is held against.</summary>
/// <param name="Price">Price of one, in <paramref name="Currency"/>; null: none.</param>
/// <param name="Currency">ISO code; null: none.</param>
/// <param name="Percent">Discount in per cent ('3 %', '3个点', 九五折 is 5); null: none.</param>
/// <param name="Terms">Terms of payment as quotations write them ('T/T 30/70', 'O/A 60 days', 'L/C at sight'); null: none.</param>
internal sealed partial record SaidFigures(decimal? Price, string? Currency, decimal? Percent, string? Terms)
{
    /// <summary>A sentence without figures.</summary>
    public static readonly SaidFigures None = new(null, null, null, null);

    private static readonly Dictionary<string, string> Currencies = new(StringComparer.Ordinal)
    {
        ["usd"] = "USD",
        ["us$"] = "USD",
        ["$"] = "USD",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["美元"] = "USD",
        ["美金"] = "USD",
        ["刀"] = "USD",
        ["eur"] = "EUR",
        ["€"] = "EUR",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["欧元"] = "EUR",
        ["cny"] = "CNY",
        ["rmb"] = "CNY",
        ["元"] = "CNY",
        ["块"] = "CNY",
        ["人民币"] = "CNY",
        ["¥"] = "CNY",
        ["gbp"] = "GBP",
        ["£"] = "GBP",
    };

    /// <summary>Figures of a folded sentence.</summary>
    public static SaidFigures Of(string sentence)
    {
        var price = Before().Match(sentence) is { Success: true } before ? before : After().Match(sentence);
        return new(
            price.Success ? Figure(price.Groups["amount"].Value) : null,
            price.Success ? Currencies[price.Groups["currency"].Value] : null,
            PercentOf(sentence),
            TermsOf(sentence));
    }

    private static decimal? PercentOf(string sentence)
    {
        if (PerCent().Match(sentence) is { Success: true } percent)
            return Figure(percent.Groups["n"].Value) ?? (Numerals.Value(percent.Groups["n"].Value) is { } count ? count : null);
        // 九五折 and 95折 are what is left to pay.
        if (Fold().Match(sentence) is not { Success: true } fold)
            return null;
        var digits = string.Concat(fold.Groups["n"].Value.Where(sign => sign != '.').Select(sign => char.IsDigit(sign) ? sign.ToString() : $"{Numerals.Value(sign.ToString())}"));
        return digits.Length == 1 ? 100 - 10 * Figure(digits) : digits.Length == 2 ? 100 - Figure(digits) : null;
    }

    private static string? TermsOf(string sentence)
    {
        if (Advance().IsMatch(sentence))
            return "T/T 100 % in advance";
        if (Sight().IsMatch(sentence))
            return "L/C at sight";
        if (Credit().Match(sentence) is { Success: true } credit)
            return $"L/C {credit.Groups["n"].Value} days";
        if (Open().Match(sentence) is { Success: true } open)
            return $"O/A {open.Groups["n"].Value} days";
        return Split().Match(sentence) is { Success: true } split ? $"T/T {split.Groups["a"].Value}/{split.Groups["b"].Value}" : null;
    }

    private static decimal? Figure(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;

    private const RegexOptions Fast = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<currency>usd|us\$|\$|eur|€|cny|rmb|¥|gbp|£)\s?(?<amount>\d[\d,]*(\.\d+)?)", Fast)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<amount>\d[\d,]*(\.\d+)?)\s?(?<currency>usd|dollars?|eur|euros?|cny|rmb|美元|美金|刀|欧元|人民币|元|块|€|\$)", Fast)]
    private static partial Regex After();

    [GeneratedRegex(@"(?<n>\d+(\.\d+)?)\s?(%|pct|per ?cent|percent|个百分点|个点|点(折扣|优惠))|(?<n>one|two|three|four|five|six|seven|eight|ten) (per ?cent|percent)|(?<n>[一二两三四五六七八九十])个(百分)?点|百分之(?<n>[一二三四五六七八九十]+)", Fast)]
    private static partial Regex PerCent();

    [GeneratedRegex(@"(?<n>[一二三四五六七八九][一二三四五六七八九]?|\d\.\d|\d\d?)折", Fast)]
    private static partial Regex Fold();

    [GeneratedRegex(@"(100\s?%|full(y)?|全款|全额)[^,.]{0,20}(advance|prepa|预付|before shipment)", Fast)]
    private static partial Regex Advance();

    [GeneratedRegex(@"\bat sight\b|即期", Fast)]
    private static partial Regex Sight();

    [GeneratedRegex(@"(l/?c|letter of credit|信用证)[^,.\d]{0,20}(?<n>\d{2,3})[\s-]*(days?|天)|(?<n>\d{2,3})[\s-]*(days?|天)(的|期)?\s*(l/?c|远期信用证|信用证)", Fast)]
    private static partial Regex Credit();

    [GeneratedRegex(@"(o/?a|open account|net|credit|账期|赊账|放账)[^,.\d]{0,20}(?<n>\d{2,3})\s*(days?|天)?|(?<n>\d{2,3})[\s-]*(days?'?|天)(的)?[\s-]*(o/?a|open account|net|credit|terms|after b/?l|after shipment|账期|放账|赊账)", Fast)]
    private static partial Regex Open();

    [GeneratedRegex(@"(?<a>\d0)\s?[/:%-]+\s?(?<b>\d0)\b", Fast)]
    private static partial Regex Split();
}
