namespace TradeCrm.Ingest.AccessLogs;

/// <summary>The time of a log line, by hand: the general parser takes longer than the rest of the line.</summary>
internal static class LogTime
{
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>A line from before there were web sites would stretch every table by month and by hour back to then.</summary>
    private const int FirstYear = 1990;

    /// <summary>Reads [17/May/2015:10:05:03 +0000], 28 bytes with the brackets. Refuses years before the web, days that no month has, second 60 and offsets beyond ±14:59.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long microseconds, out short offsetMinutes)
    {
        microseconds = 0;
        offsetMinutes = 0;
        if (!HasMarks(text) || !TryMonth(text.Slice(4, 3), out var month))
            return false;
        var day = Two(text, 1);
        var (century, inCentury) = (Two(text, 8), Two(text, 10));
        var (hour, minute, second) = (Two(text, 13), Two(text, 16), Two(text, 19));
        var (offsetHours, offsetRest) = (Two(text, 23), Two(text, 25));
        if ((day | century | inCentury | hour | minute | second | offsetHours | offsetRest) < 0)
            return false;
        var year = (century * 100) + inCentury;
        if (year < FirstYear || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59 || offsetHours > 14 || offsetRest > 59)
            return false;
        var offset = (offsetHours * 60) + offsetRest;
        offsetMinutes = (short)(text[22] == (byte)'-' ? -offset : offset);
        microseconds = ((((DaysSince1970(year, month, day) * 24) + hour) * 3600) + ((minute - offsetMinutes) * 60) + second) * MicrosecondsPerSecond;
        return true;
    }

    private static bool HasMarks(ReadOnlySpan<byte> text) =>
        text[0] == '[' && text[3] == '/' && text[7] == '/' && text[12] == ':' && text[15] == ':' && text[18] == ':' && text[21] == ' '
        && (text[22] == '+' || text[22] == '-') && text[27] == ']';

    /// <summary>Negative where there are no two digits.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens > 9 || (uint)ones > 9 ? -1 : (tens * 10) + ones;
    }

    private static bool TryMonth(ReadOnlySpan<byte> name, out int month)
    {
        month = (name[0] | (name[1] << 8) | (name[2] << 16)) switch
        {
            'J' | ('a' << 8) | ('n' << 16) => 1,
            'F' | ('e' << 8) | ('b' << 16) => 2,
            'M' | ('a' << 8) | ('r' << 16) => 3,
            'A' | ('p' << 8) | ('r' << 16) => 4,
            'M' | ('a' << 8) | ('y' << 16) => 5,
            'J' | ('u' << 8) | ('n' << 16) => 6,
            'J' | ('u' << 8) | ('l' << 16) => 7,
            'A' | ('u' << 8) | ('g' << 16) => 8,
            'S' | ('e' << 8) | ('p' << 16) => 9,
            'O' | ('c' << 8) | ('t' << 16) => 10,
            'N' | ('o' << 8) | ('v' << 16) => 11,
            'D' | ('e' << 8) | ('c' << 16) => 12,
            _ => 0,
        };
        return month > 0;
    }

    private static long DaysSince1970(int year, int month, int day) => new DateOnly(year, month, day).DayNumber - 719_162L;
}
