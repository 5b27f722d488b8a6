using System.Globalization;

namespace TradeCrm.Pipeline;

/// <summary>Numbers and durations as people read them.</summary>
internal static class Words
{
    public static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>6.1 s, or 2 min 05 s from two minutes on.</summary>
    public static string Seconds(TimeSpan time) =>
        time.TotalSeconds < 120 ? Of($"{time.TotalSeconds:0.0} s") : Of($"{(int)time.TotalMinutes} min {time.Seconds:00} s");

    /// <summary>'1 file', '27 files'.</summary>
    public static string Count(long number, string one, string? many = null) => Of($"{number:N0} {(number == 1 ? one : many ?? one + "s")}");
}
