using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>A moment as the sender's clock and language show it.</summary>
internal static class MailDate
{
    private const int Shanghai = 8 * 60;

    /// <summary>India's clocks are half an hour off; the rest keeps whole hours.</summary>
    public static int OffsetMinutes(Country country) => country.Name == "India" ? 330 : country.OffsetHours * 60;

    public static DateTime Local(DateTime at, int offsetMinutes) => at.AddMinutes(offsetMinutes - Shanghai);

    /// <summary>RFC 5322; a machine gives GMT, some gateways name the zone as well.</summary>
    public static string Header(Letter letter)
    {
        if (letter.Program == MailProgram.Machine)
            return Local(letter.At, 0).ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
        var sign = letter.OffsetMinutes < 0 ? '-' : '+';
        var zone = Math.Abs(letter.OffsetMinutes);
        var text = string.Create(CultureInfo.InvariantCulture, $"{Local(letter.At, letter.OffsetMinutes):ddd, d MMM yyyy HH:mm:ss} {sign}{zone / 60:00}{zone % 60:00}");
        return letter.OffsetMinutes == Shanghai && letter.Program.Quote == QuoteStyle.Chinese ? $"{text} (CST)" : text;
    }

    /// <summary>As a quotation's head shows it, in the reader's zone.</summary>
    public static string InQuote(DateTime at, int offsetMinutes, QuoteStyle style)
    {
        var local = Local(at, offsetMinutes);
        return style switch
        {
            QuoteStyle.Chinese => $"{local.ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture)} (星期{"日一二三四五六"[(int)local.DayOfWeek]})",
            QuoteStyle.German => local.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture),
            QuoteStyle.Original => local.ToString("dddd, d MMMM yyyy h:mm tt", CultureInfo.InvariantCulture),
            _ => local.ToString("ddd, d MMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture),
        };
    }
}
