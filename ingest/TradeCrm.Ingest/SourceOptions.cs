namespace TradeCrm.Ingest;

/// <summary>What happens to a row in which a value cannot be read as its column's type.</summary>
public enum OnBadValue
{
    /// <summary>The row goes to ops.rejected_rows with its bytes and the reason. An empty value is missing. Default: nothing becomes a silent NULL.</summary>
    Reject,

    /// <summary>The value is missing and the row is loaded.</summary>
    Missing,

    /// <summary>As <see cref="Reject"/>, and an empty value of a required column rejects the row too.</summary>
    Strict,
}

/// <summary>One entry under <c>sources:</c> of pipeline.yaml.</summary>
public sealed record SourceOptions
{
    /// <summary>The entry's key.</summary>
    public required string Name { get; init; }

    /// <summary>What its files are about.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Glob, absolute or relative to the configuration's folder.</summary>
    public required string Path { get; init; }

    /// <summary>The file's header, or its position from 1, to the canonical name. Headers that are not listed are recognised in English and Chinese.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Canonical name to the value that it has in every row of this source (<c>measure: nps</c>).</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>The first row names the columns. Default true; false maps by position.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>One character, 'tab' or 'whitespace' (runs of blanks, leading ones ignored). Default null: found by trying , ; tab and |.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The sheet of a workbook, by name or by position from 1. Default null: every visible sheet that has the required columns.</summary>
    public string? Sheet { get; init; }

    /// <summary>An XPath of the elements of a page that are one record each. Default null: tables and repeated blocks are found.</summary>
    public string? Rows { get; init; }

    /// <summary>A name that .NET knows (utf-8, gb18030, big5, windows-1252 …). Default null: BOM, else valid UTF-8, else GB18030 or Big5 by what reads as Chinese, else Windows-1252.</summary>
    public string? Encoding { get; init; }

    /// <summary>IANA zone of times without an offset. Default: the company's.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>A .NET format such as M/d/yyyy. Default null: ISO 8601 and yyyy/M/d with or without time; an ambiguous order of day and month is refused.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Decimal mark, '.' or ','. Default '.'; the other one then only groups thousands.</summary>
    public char Decimal { get; init; } = '.';

    /// <summary>True for <c>id: row</c>: the kind's <see cref="SourceKind.RowId"/> is made of the file's stem and the line.</summary>
    public bool IsIdRow { get; init; }

    /// <summary>Default <see cref="OnBadValue.Reject"/>.</summary>
    public OnBadValue OnBadValue { get; init; }

    /// <summary>A file of which more than this share cannot be read, in percent, is left out whole: it is another kind of file or has another mapping. Default 50; 100 loads what can be read.</summary>
    public int MaxRejectedPercent { get; init; } = 50;

    /// <summary>UTC: when the newest file was exported. Default null: nothing is claimed to be missing from it after its newest row.</summary>
    public DateTime? ExportedAt { get; init; }
}
