using System.Globalization;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports;

/// <summary>Days and months as people write them: 31 Oct, 10月31日.</summary>
internal static class Dates
{
    /// <summary>The year is written only where it is not the report's.</summary>
    public static Bi Day(DateTime day, DateTime asOf) => day.Year == asOf.Year
        ? new Bi(Text(day, "d MMM"), Text(day, "M月d日"))
        : new Bi(Text(day, "d MMM yyyy"), Text(day, "yyyy年M月d日"));

    public static Bi Month(DateOnly month) => new(Text(month, "MMMM yyyy"), Text(month, "yyyy年M月"));

    public static Bi ShortMonth(DateOnly month) => new(Text(month, "MMM"), Text(month, "M月"));

    /// <summary>For axes: the year stands at January and at the first label.</summary>
    public static Bi Tick(DateOnly month, bool withYear) => withYear ? new Bi(Text(month, "MMM yyyy"), Text(month, "yyyy年M月")) : ShortMonth(month);

    public static string Key(DateTime day) => Text(day, "yyyy-MM-dd HH:mm");

    private static string Text(IFormattable value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
