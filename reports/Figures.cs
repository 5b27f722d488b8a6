using System.Globalization;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports;

/// <summary>Numbers as people read them.</summary>
internal static class Figures
{
    public static string Count(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>1 customer, 2,000 customers: English words that take an s.</summary>
    public static string Of(long count, string noun) => count == 1 ? $"1 {noun}" : $"{Count(count)} {noun}s";

    /// <summary>With a true minus sign, so that '−17 – −2' reads as a range.</summary>
    public static string Fixed(double value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>0.314 as 31 %, 0.034 as 3.4 %.</summary>
    public static string Share(double share) => $"{Fixed(share * 100, Math.Abs(share) < 0.0995 && share != 0 ? 1 : 0)} %";

    /// <summary>412,300 as USD 412 k, and as USD 41.2 万 in Chinese.</summary>
    public static Bi Money(double amount, string currency) => new($"{currency} {English(amount)}", $"{currency} {Chinese(amount)}");

    /// <summary>With every digit, for tables.</summary>
    public static string FullMoney(double amount) => amount.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A value with its unit: count, share, money, days, score.</summary>
    public static Bi WithUnit(double value, string unit, string currency) => unit switch
    {
        "share" => Bi.Same(Share(value)),
        "money" => Money(value, currency),
        "days" => new Bi($"{Fixed(value, 1)} days", $"{Fixed(value, 1)} 天"),
        "score" => Bi.Same(Fixed(value, Math.Abs(value) < 10 ? 1 : 0)),
        _ => Bi.Same(Count(value)),
    };

    private static string English(double amount) => Math.Abs(amount) switch
    {
        >= 999_500 => Significant(amount / 1_000_000) + " M",
        >= 1_000 => Significant(amount / 1_000) + " k",
        _ => Count(amount),
    };

    private static string Chinese(double amount) => Math.Abs(amount) switch
    {
        >= 99_995_000 => Significant(amount / 100_000_000) + " 亿",
        >= 10_000 => Significant(amount / 10_000) + " 万",
        _ => Count(amount),
    };

    private static string Significant(double value) => Fixed(value, Math.Abs(value) < 99.5 ? Math.Abs(value) < 9.95 ? 2 : 1 : 0);
}
