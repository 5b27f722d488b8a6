using System.Globalization;
using TradeCrm.Ingest.Tables;

namespace TradeCrm.Ingest.Delimited;

/// <summary>Makes a row of a record's cells, constants and row number.</summary>
internal sealed class RowReader
{
    private readonly SourceOptions source;
    private readonly CellReader cells;
    private readonly CellReader typedCells;
    private readonly int[] positions;
    private readonly CellValue?[] constants;
    private readonly int rowId;
    private readonly string stem;

    public RowReader(SourceOptions source, string path, IReadOnlyDictionary<string, int> positions)
    {
        this.source = source;
        cells = new CellReader(source);
        typedCells = new CellReader(source with { DateFormat = null, Decimal = '.' });
        this.positions = [.. source.Kind.Columns.Select(column => positions.GetValueOrDefault(column.Name) - 1)];
        constants = [.. source.Kind.Columns.Select(Constant)];
        rowId = source.IsIdRow ? source.Kind.Columns.ToList().FindIndex(column => column.Name == source.Kind.RowId) : -1;
        stem = Stem(path);
    }

    /// <summary>Null if a value cannot be read and the source wants such rows set aside.</summary>
    public CellValue[]? Read(ITable table, out string reason, out string detail)
    {
        (reason, detail) = ("", "");
        var values = new CellValue[positions.Length];
        for (var i = 0; i < positions.Length; i++)
        {
            var column = source.Kind.Columns[i];
            if (i == rowId)
                values[i] = new CellValue(true, Text: string.Create(CultureInfo.InvariantCulture, $"{stem}:{table.Line}"));
            else if (constants[i] is { } constant)
                values[i] = constant;
            else if (positions[i] >= 0 && !ReaderOf(table, positions[i]).TryRead(column.Type, table.Cells[positions[i]], out values[i]) && source.OnBadValue != OnBadValue.Missing)
            {
                (reason, detail) = ("bad_value", cells.Complaint(column, table.Cells[positions[i]]));
                return null;
            }

            if (source.OnBadValue == OnBadValue.Strict && column.IsRequired && IsEmpty(values[i]))
            {
                (reason, detail) = ("missing_value", $"column '{column.Name}' is empty; 'on_bad_value: strict' expects a value");
                return null;
            }
        }

        return values;
    }

    private CellReader ReaderOf(ITable table, int position) => table.IsTyped(position) ? typedCells : cells;

    private static bool IsEmpty(CellValue value) => !value.HasValue || (value.Text is not null && string.IsNullOrWhiteSpace(value.Text));

    private CellValue? Constant(CanonicalColumn column)
    {
        if (!source.Constants.TryGetValue(column.Name, out var text))
            return null;
        return cells.TryRead(column.Type, text, out var value) ? value : throw new BadConstantException(source.Name, column.Name, text, cells.Expected(column.Type, text));
    }

    private static string Stem(string path)
    {
        var name = Path.GetFileName(path);
        return Path.GetFileNameWithoutExtension(name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name);
    }
}
