namespace TradeCrm.Ingest.Tables;

/// <summary>A table in a file, whatever the file's form: its columns are known, its records come one after the other.</summary>
internal interface ITable : IDisposable
{
    FileShape Shape { get; }

    /// <summary>Canonical name to the position in <see cref="Cells"/>, from 1.</summary>
    IReadOnlyDictionary<string, int> Positions { get; }

    /// <summary>The present record's place: a physical line, or a row of a workbook.</summary>
    long Line { get; }

    IReadOnlyList<string> Cells { get; }

    /// <summary>Null for a good record.</summary>
    string? Reason { get; }

    string Detail { get; }

    /// <summary>False at the end of the table.</summary>
    bool Next();

    /// <summary>The cell is a number, a date or a truth of its own, written as 1234.5, 2026-10-31 14:20:00 or true whatever the source's formats are.</summary>
    /// <param name="position">In <see cref="Cells"/>, from 0.</param>
    bool IsTyped(int position);

    /// <summary>The present record as found, for the rejected rows.</summary>
    byte[] Bytes();
}
