using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>A moment as the sender's clock and language show it.</summary>
internal static class MailDate
{
    /// <summary>RFC 5322; a machine gives GMT, some gateways name the zone as well.</summary>
    public static string Header(Letter letter)
    {
        if (letter.Program == MailProgram.Machine)
            return PlaceClock.Utc.Local(letter.At).ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
        var offset = letter.Clock.OffsetMinutes(letter.At);
        var zone = Math.Abs(offset);
        var text = string.Create(CultureInfo.InvariantCulture, $"{letter.Clock.Local(letter.At):ddd, d MMM yyyy HH:mm:ss} {(offset < 0 ? '-' : '+')}{zone / 60:00}{zone % 60:00}");
        return letter.Clock == PlaceClock.Shanghai && letter.Program.Quote == QuoteStyle.Chinese ? $"{text} (CST)" : text;
    }

    /// <summary>As a quotation's head shows it.</summary>
    /// <param name="local">On the reader's clock.</param>
    /// <param name="style">Of the reader's program.</param>
    public static string InQuote(DateTime local, QuoteStyle style) => style switch
    {
        QuoteStyle.Chinese => $"{local.ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture)} (星期{"日一二三四五六"[(int)local.DayOfWeek]})",
        QuoteStyle.German => local.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture),
        QuoteStyle.Original => local.ToString("dddd, d MMMM yyyy h:mm tt", CultureInfo.InvariantCulture),
        _ => local.ToString("ddd, d MMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture),
    };
}
