using System.Globalization;
using Apache.Arrow;
using TradeCrm.Ingest;

namespace TradeCrm.Pipeline;

/// <summary>The first rows of a file as a run would read them.</summary>
/// <param name="Rows">Rows looked at.</param>
/// <param name="IsWhole">The file has no more.</param>
/// <param name="First">The first rows, by column; null for missing.</param>
/// <param name="Rejects">By reason: how many, and the first of them.</param>
internal sealed record FileSample(
    long Rows, bool IsWhole, IReadOnlyList<IReadOnlyDictionary<string, string?>> First, IReadOnlyDictionary<string, (long Count, long Line, string Detail)> Rejects)
{
    /// <summary>Enough to see what is wrong with a column, and read in a moment.</summary>
    public const long MostRows = 20_000;

    public long Rejected => Rejects.Values.Sum(reject => reject.Count);

    public static FileSample Of(SourceOptions source, string path, int shown, CancellationToken cancellation)
    {
        var first = new List<IReadOnlyDictionary<string, string?>>();
        var rejects = new Dictionary<string, (long Count, long Line, string Detail)>();
        var rows = 0L;
        foreach (var (table, batch) in SourceFile.Read(source, path, 0, cancellation))
        {
            using (batch)
            {
                if (table == VisitColumns.VisitTexts)
                    continue;
                rows += batch.Length;
                if (table == VisitColumns.RejectedRows)
                    Count(batch, rejects);
                else
                    for (var row = 0; row < batch.Length && first.Count < shown; row++)
                        first.Add(batch.Schema.FieldsList.ToDictionary(field => field.Name, field => Cell(batch.Column(field.Name), row)));
            }

            if (rows >= MostRows)
                return new FileSample(rows, false, first, rejects);
        }

        return new FileSample(rows, true, first, rejects);
    }

    private static void Count(RecordBatch batch, Dictionary<string, (long Count, long Line, string Detail)> rejects)
    {
        var (reasons, details, lines) = ((StringArray)batch.Column("reason"), (StringArray)batch.Column("detail"), (Int64Array)batch.Column("line"));
        for (var row = 0; row < batch.Length; row++)
        {
            var known = rejects.GetValueOrDefault(reasons.GetString(row));
            rejects[reasons.GetString(row)] = known.Count == 0 ? (1, lines.GetValue(row)!.Value, details.GetString(row)) : known with { Count = known.Count + 1 };
        }
    }

    private static string? Cell(IArrowArray column, int row) => column switch
    {
        StringArray text => text.GetString(row),
        Decimal128Array number => number.GetValue(row) is { } value ? (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : null,
        Date32Array day => day.GetDateTimeOffset(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimestampArray moment => moment.GetTimestamp(row)?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        BooleanArray flag => flag.GetValue(row) is { } value ? value ? "true" : "false" : null,
        Int64Array number => number.GetValue(row)?.ToString(CultureInfo.InvariantCulture),
        Int16Array number => number.GetValue(row)?.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
