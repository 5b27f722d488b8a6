namespace TradeCrm.Ingest.Delimited;

/// <summary>One physical line of a table.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">As in the file, without the line end; the first 64 KiB of an overlong one.</param>
/// <param name="End">The line end as text; empty at the end of a file.</param>
/// <param name="TrueLength">Bytes of the line.</param>
internal readonly record struct TextLine(long Number, ReadOnlyMemory<byte> Bytes, string End, long TrueLength);
