namespace TradeCrm.Ingest;

/// <summary>Which column of a file is which canonical column.</summary>
/// <param name="Positions">Canonical name to the position in the file, from 1.</param>
/// <param name="Headers">The file's headers; for a file without them '1', '2' ….</param>
/// <param name="Unmapped">Headers of columns that are not read, in the file's order; a nameless one as 'column 3'.</param>
public sealed record ColumnMapping(IReadOnlyDictionary<string, int> Positions, IReadOnlyList<string> Headers, IReadOnlyList<string> Unmapped);

/// <summary>What a look at a table's beginning tells.</summary>
/// <param name="Encoding">The name of its encoding, given or found; of a workbook or page that word.</param>
/// <param name="Delimiter">One character, 'tab' or 'whitespace', given or found; empty where there is none.</param>
/// <param name="Mapping">Its columns; those of the first part where there are several.</param>
public sealed record FileShape(string Encoding, string Delimiter, ColumnMapping Mapping)
{
    /// <summary>The sheets of a workbook, or the tables and lists of a page, that are read; empty for delimited text.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Sheets and tables that are not read: they lack the columns, or are not like the one that is.</summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];
}
