namespace TradeCrm.Ingest;

/// <summary>A header or position under 'columns:' is not in the file.</summary>
public sealed class ColumnNotFoundException(string path, string column, IReadOnlyList<string> found)
    : TradeCrmException($"{path}: column '{column}' is not there; the file has {string.Join(", ", found)}. Correct it under 'columns:' of this source in pipeline.yaml.")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The key under 'columns:'.</summary>
    public string Column { get; } = column;
}

/// <summary>A column that the kind requires, or all of which it requires one, is neither found in the file nor set for the source.</summary>
public sealed class RequiredColumnMissingException(string path, string source, SourceKind kind, IReadOnlyList<string> columns, IReadOnlyList<string> found, bool canBeRow)
    : TradeCrmException($"{path}: no column for {Names(columns)}, which '{kind.Name}' needs; the file has {string.Join(", ", found)}. "
        + $"Name it in pipeline.yaml, for example 'sources: {{{source}: {{columns: {{\"{Example(found)}\": {columns[0]}}}}}}}'"
        + (canBeRow ? ", or write 'id: row' to number the rows." : $", or give every row one value with '{columns[0]}: …'."))
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The canonical column, or those of which one is needed.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>The file's headers.</summary>
    public IReadOnlyList<string> Found { get; } = found;

    private static string Names(IReadOnlyList<string> columns) => columns.Count == 1 ? $"'{columns[0]}'" : "any of " + string.Join(", ", columns.Select(column => $"'{column}'"));

    private static string Example(IReadOnlyList<string> found) => found.Count > 0 ? found[0].Replace("\"", "\\\"", StringComparison.Ordinal) : "1";
}

/// <summary>Two columns of a file mean the same canonical column.</summary>
public sealed class AmbiguousColumnException(string path, string column, string first, string second)
    : TradeCrmException($"{path}: both '{first}' and '{second}' could be '{column}'. Say which under 'columns:' of this source in pipeline.yaml: 'columns: {{\"{first}\": {column}}}'.")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The canonical column.</summary>
    public string Column { get; } = column;
}

/// <summary>A header that is needed stands over several columns.</summary>
public sealed class DuplicateHeaderException(string path, string header, IReadOnlyList<int> positions)
    : TradeCrmException($"{path}: the header '{header}' stands over columns {string.Join(" and ", positions)}. Say which one by its position under 'columns:' of this source in pipeline.yaml: 'columns: {{{positions[0]}: …}}'.")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>From 1.</summary>
    public IReadOnlyList<int> Positions { get; } = positions;
}

/// <summary>A name on the right of 'columns:' or a constant is no column of the kind.</summary>
public sealed class UnknownCanonicalColumnException(string source, SourceKind kind, string column)
    : TradeCrmException($"pipeline.yaml: sources.{source}: '{column}' is no column of '{kind.Name}'; it has {string.Join(", ", kind.Columns.Select(known => known.Name))}.")
{
    /// <summary>The name.</summary>
    public string Column { get; } = column;
}
