using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>How long a person at the desk takes for a first answer, counted in office time.</summary>
internal static class ResponseTime
{
    private const int Hour = 3600, Day = 9 * Hour;

    public static DateTime Draw(RandomStream stream, DateTime receivedAt) => WorkCalendar.AddBusinessSeconds(receivedAt, Seconds(stream));

    private static int Seconds(RandomStream stream)
    {
        var speed = stream.Next(1000);
        if (speed < P.AnsweredWithinAnHour)
            return stream.Between(4 * 60, Hour);
        if (speed < P.AnsweredWithinAnHour + P.AnsweredWithinADay)
            return stream.Between(Hour, Day);
        return speed < 1000 - P.AnsweredVeryLate ? stream.BetweenSkewed(Day, 7 * Day) : stream.Between(7 * Day, 25 * Day);
    }
}
