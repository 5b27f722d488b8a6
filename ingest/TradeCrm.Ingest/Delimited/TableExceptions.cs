using System.Globalization;

namespace TradeCrm.Ingest;

/// <summary>A table without a single record.</summary>
public sealed class EmptyTableException(string path)
    : TradeCrmException($"{path}: the file is empty; expected a table, with the names of its columns in the first line unless 'header: false' is set. Export it again.")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}

/// <summary>The line with the columns' names cannot be read.</summary>
public sealed class MalformedHeaderException(string path, long line, string detail)
    : TradeCrmException(string.Create(CultureInfo.InvariantCulture, $"{path}:{line}: the names of the columns cannot be read: {detail}. Correct the line, or set 'delimiter:' and 'encoding:' of this source in pipeline.yaml."))
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}

/// <summary>A constant of a source is no value of its column's type.</summary>
public sealed class BadConstantException(string source, string column, string value, string expected)
    : TradeCrmException($"pipeline.yaml: sources.{source}: '{column}' is '{value}'; expected {expected}.")
{
    /// <summary>The canonical column.</summary>
    public string Column { get; } = column;
}

/// <summary>An encoding that .NET does not know.</summary>
public sealed class UnknownEncodingException(string path, string encoding, Exception innerException)
    : TradeCrmException($"{path}: there is no encoding '{encoding}'; expected a name such as utf-8, utf-16, gb18030, big5 or windows-1252. Correct 'encoding:' of this source in pipeline.yaml, or leave it out to have it found.", innerException)
{
    /// <summary>As written.</summary>
    public string Encoding { get; } = encoding;
}

/// <summary>A delimiter that is neither one character nor a known word.</summary>
public sealed class UnknownDelimiterException(string delimiter)
    : TradeCrmException($"pipeline.yaml: the delimiter '{delimiter}' is not one character; expected one, or 'tab' or 'whitespace'. Correct 'delimiter:' of the source, or leave it out to have it found.")
{
    /// <summary>As written.</summary>
    public string Delimiter { get; } = delimiter;
}

/// <summary>A time zone that the system does not know.</summary>
public sealed class UnknownTimeZoneException(string source, string timeZone, Exception innerException)
    : TradeCrmException($"pipeline.yaml: sources.{source}: there is no time zone '{timeZone}'; expected an IANA name such as Asia/Shanghai or Europe/Berlin. Correct 'time_zone:' of the source or of the company.", innerException)
{
    /// <summary>As written.</summary>
    public string TimeZone { get; } = timeZone;
}

/// <summary>'id: row' for a kind whose rows need no id.</summary>
public sealed class RowIdNotKnownException(string source, SourceKind kind)
    : TradeCrmException($"pipeline.yaml: sources.{source}: 'id: row' has no column to fill, for '{kind.Name}' has no id. Leave it out.")
{
    /// <summary>The source's name.</summary>
    public string SourceName { get; } = source;
}
