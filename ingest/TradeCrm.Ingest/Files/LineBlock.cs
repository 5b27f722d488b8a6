namespace TradeCrm.Ingest.Files;

/// <summary>A run of whole lines of a file, or the start of one line that is too long to be read.</summary>
internal sealed class LineBlock
{
    /// <summary>Only the first <see cref="Length"/> bytes belong to the block.</summary>
    public byte[] Buffer { get; set; } = [];

    /// <summary>Bytes in the block; the last line of a file may lack its line end.</summary>
    public int Length { get; set; }

    /// <summary>The physical line, from 1, of the block's first byte.</summary>
    public long FirstLine { get; set; }

    /// <summary>Zero, or the length of the one line whose start this block holds.</summary>
    public long OverlongLine { get; set; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);
}
