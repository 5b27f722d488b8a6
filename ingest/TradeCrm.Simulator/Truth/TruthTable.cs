using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace TradeCrm.Simulator;

/// <summary>What a column of the truth holds. Times are UTC; amounts are whole cents.</summary>
internal enum TruthType
{
    Text, Number, Flag, Moment,
}

/// <summary>One Parquet file of the truth, written row group by row group. Its metadata say that it is a simulation's truth and no source.</summary>
internal sealed class TruthTable : IDisposable
{
    private const int RowsPerGroup = 50_000;
    private readonly (string Name, TruthType Type)[] columns;
    private readonly List<object?>[] cells;
    private readonly FileStream file;
    private readonly ParquetWriter writer;
    private readonly DataField[] fields;

    /// <summary>Columns are named 'name', 'name:number', 'name:flag' or 'name:moment'; text otherwise. Every column may hold null.</summary>
    public TruthTable(string folder, string name, params string[] columns)
    {
        this.columns = [.. columns.Select(column => column.Split(':')).Select(parts => (parts[0], parts.Length == 1 ? TruthType.Text : Enum.Parse<TruthType>(parts[1], ignoreCase: true)))];
        cells = [.. columns.Select(_ => new List<object?>())];
        fields = [.. this.columns.Select(column => new DataField(column.Name, ClrType(column.Type), isNullable: true))];
        Directory.CreateDirectory(folder);
        file = new FileStream(Path.Combine(folder, $"{name}.parquet"), FileMode.Create);
        writer = ParquetWriter.CreateAsync(new ParquetSchema(fields), file, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy }).GetAwaiter().GetResult();
        writer.CustomMetadata = new Dictionary<string, string> { ["tradecrm.truth"] = name };
    }

    public void Add(params ReadOnlySpan<object?> row)
    {
        if (row.Length != cells.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The row has {row.Length} values and the table {cells.Length} columns."), nameof(row));
        for (var column = 0; column < row.Length; column++)
            cells[column].Add(row[column]);
        if (cells[0].Count == RowsPerGroup)
            Flush();
    }

    /// <summary>Writes what is left and closes the file.</summary>
    public void Dispose()
    {
        if (cells[0].Count > 0)
            Flush();
        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        file.Dispose();
    }

    private void Flush()
    {
        using var group = writer.CreateRowGroup();
        for (var column = 0; column < cells.Length; column++)
        {
            WriteColumn(group, fields[column], columns[column].Type, cells[column]).GetAwaiter().GetResult();
            cells[column].Clear();
        }
    }

    private static Task WriteColumn(ParquetRowGroupWriter group, DataField field, TruthType type, List<object?> values) => type switch
    {
        TruthType.Number => group.WriteAsync<long>(field, values.Select(value => value is null ? (long?)null : Convert.ToInt64(value, CultureInfo.InvariantCulture)).ToArray()),
        TruthType.Flag => group.WriteAsync<bool>(field, values.Select(value => (bool?)value).ToArray()),
        TruthType.Moment => group.WriteAsync<DateTime>(field, values.Select(value => (DateTime?)value is { } at ? Clock.ToUtc(at) : (DateTime?)null).ToArray()),
        _ => group.WriteAsync(field, [.. values.Select(value => value as string ?? value?.ToString()!)]),
    };

    private static Type ClrType(TruthType type) => type switch
    {
        TruthType.Number => typeof(long),
        TruthType.Flag => typeof(bool),
        TruthType.Moment => typeof(DateTime),
        _ => typeof(string),
    };
}
