using System.Globalization;
using DuckDB.NET.Data;

namespace TradeCrm.Tests.Models.Promises;

/// <summary>How well the rules did in one language, over all sentences or over those written without knowledge of the rules.</summary>
internal sealed record PromiseFigures(string Language, string Written, long Right, long Missed, long Wrong, long DueRightCount)
{
    public double Precision => Right / (double)Math.Max(1, Right + Wrong);

    public double Recall => Right / (double)Math.Max(1, Right + Missed);

    public double DueRight => DueRightCount / (double)Math.Max(1, Right);

    public static PromiseFigures Read(DuckDBDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Language} {Written,-5} right {Right}, missed {Missed}, wrong {Wrong}: precision {Precision:0.000}, recall {Recall:0.000}, due {DueRight:0.000}");
}
