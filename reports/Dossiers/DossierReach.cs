using System.Globalization;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Dossiers;

/// <summary>How far a part's sources go: beyond that, and without such a source, silence means nothing.</summary>
internal static class DossierReach
{
    /// <param name="part">The part.</param>
    /// <param name="lines">How many lines it has.</param>
    /// <param name="reach">Of each kind of source that is loaded, the UTC moment up to which it is known, if it has any.</param>
    /// <param name="header">The company's day.</param>
    /// <param name="zone">The company's time zone.</param>
    /// <returns>Words to stand above the lines or in their place; null where nothing has to be said.</returns>
    public static Bi? Note(DossierPart part, int lines, IReadOnlyDictionary<string, DateTime?> reach, ReportHeader header, TimeZoneInfo zone)
    {
        if (part.Kinds.Length == 0)
            return lines == 0 ? part.Silence ?? new Bi("Nothing is known.", "暂无资料。") : null;
        if (Array.Find(part.Kinds, kind => !reach.ContainsKey(kind)) is { } missing)
            return new Bi($"Not known: there is no source of kind {missing}.", $"未知：没有 {missing} 类数据源。");
        var known = part.Kinds.Min(kind => reach[kind]);
        if (known is not { } moment)
            return lines == 0 ? new Bi("Not known: the sources have no dates.", "未知：数据源没有日期。") : null;
        var day = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), zone).Date;
        return Words(lines, day < header.AsOf.Date ? day : header.AsOf.Date, day < header.AsOf.Date);
    }

    private static Bi? Words(int lines, DateTime day, bool isShort)
    {
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (lines, isShort) switch
        {
            (0, false) => new Bi($"None up to {date}.", $"截至 {date} 没有。"),
            (0, true) => new Bi($"None up to {date}; what came later is not known.", $"截至 {date} 没有；之后未知。"),
            (_, true) => new Bi($"Recorded up to {date}; what came later is not known.", $"记录截至 {date}；之后未知。"),
            _ => null,
        };
    }
}
