using System.Globalization;
using System.Text;
using Apache.Arrow;
using TradeCrm.Ingest;
using TradeCrm.Ingest.AccessLogs;

namespace TradeCrm.Tests.Ingest;

/// <summary>What a reader made of a file, as plain rows of text by column; a missing value is null.</summary>
internal sealed class Loaded
{
    public List<Dictionary<string, string?>> Rows { get; } = [];

    public List<(long Line, byte[] Bytes, string Reason, string Detail)> Rejected { get; } = [];

    public Dictionary<(string Field, int Id), string> Texts { get; } = [];

    public int LargestBatch { get; private set; }

    public IEnumerable<string?> Column(string name) => Rows.Select(row => row[name]);

    /// <summary>The text behind an id column of visits.</summary>
    public string? Text(int row, string field) =>
        Rows[row][field + "_id"] is { } id ? Texts[(field, int.Parse(id, CultureInfo.InvariantCulture))] : null;

    public static Loaded Of(SourceOptions source, string path) => Of(SourceFile.Read(source, path, 7, TestContext.Current.CancellationToken));

    public static Loaded OfText(SourceOptions source, string text, Encoding? encoding = null) => OfBytes(source, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public static Loaded OfBytes(SourceOptions source, byte[] bytes)
    {
        using var file = new TemporaryFile("table.csv", bytes);
        return Of(source, file.Path);
    }

    public static Loaded OfLog(byte[] bytes, int blockSize = AccessLogFile.DefaultBlockSize, int workers = 2)
    {
        using var file = new TemporaryFile("access.log", bytes);
        return Of(new AccessLogFile(file.Path, 7, blockSize, workers).Read(TestContext.Current.CancellationToken));
    }

    private static Loaded Of(IEnumerable<FileBatch> batches)
    {
        var loaded = new Loaded();
        foreach (var (table, rows) in batches)
        {
            loaded.LargestBatch = Math.Max(loaded.LargestBatch, rows.Length);
            for (var i = 0; i < rows.Length; i++)
                loaded.Add(table, rows, i);
        }

        return loaded;
    }

    private void Add(string table, RecordBatch rows, int i)
    {
        Assert.Equal(7, ((Int32Array)rows.Column("file_id")).GetValue(i));
        if (table == VisitColumns.RejectedRows)
            Rejected.Add((((Int64Array)rows.Column("line")).GetValue(i)!.Value, ((BinaryArray)rows.Column("bytes")).GetBytes(i).ToArray(), Cell(rows, "reason", i)!, Cell(rows, "detail", i)!));
        else if (table == VisitColumns.VisitTexts)
            Texts.Add((Cell(rows, "field", i)!, int.Parse(Cell(rows, "text_id", i)!, CultureInfo.InvariantCulture)), Cell(rows, "text", i)!);
        else
            Rows.Add(rows.Schema.FieldsList.ToDictionary(field => field.Name, field => Cell(rows, field.Name, i)));
    }

    private static string? Cell(RecordBatch rows, string name, int i) => rows.Column(name) switch
    {
        StringArray text => text.GetString(i),
        Int16Array number => number.GetValue(i)?.ToString(CultureInfo.InvariantCulture),
        Int32Array number => number.GetValue(i)?.ToString(CultureInfo.InvariantCulture),
        Int64Array number => number.GetValue(i)?.ToString(CultureInfo.InvariantCulture),
        Decimal128Array number => number.GetValue(i)?.ToString(CultureInfo.InvariantCulture),
        Date32Array day => day.GetDateTimeOffset(i)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimestampArray moment => moment.GetTimestamp(i)?.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        BooleanArray flag => flag.GetValue(i)?.ToString(),
        var other => throw new NotSupportedException(other.GetType().Name),
    };
}

/// <summary>A file in a folder of its own, gone with the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string name, byte[] bytes)
    {
        Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("tradecrm-test-").FullName, name);
        File.WriteAllBytes(Path, bytes);
    }

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
