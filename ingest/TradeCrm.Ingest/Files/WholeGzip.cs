using System.IO.Compression;

namespace TradeCrm.Ingest.Files;

/// <summary>
/// A gz file that has to be one to its last byte. .NET takes what follows the last member it can read for no business of its own; but a second member with a damaged beginning
/// looks the same, and its lines would be lost in silence. Zeros at the end are allowed, as gzip allows them: tapes and some copies pad with them.
/// </summary>
/// <param name="file">Owned.</param>
internal sealed class WholeGzip(FileStream file) : OneWayStream
{
    // More than GZipStream takes at a time.
    private const int Tail = 16 << 10;

    private readonly GZipStream unpacked = new(new TailByByte(file), CompressionMode.Decompress);

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        if (read == 0 && buffer.Length > 0)
            RequireEnd();
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    private void RequireEnd()
    {
        var rest = new byte[1 << 16];
        while (file.Read(rest) is > 0 and var read)
            if (rest.AsSpan(0, read).ContainsAnyExcept((byte)0))
                throw new InvalidDataException("Something that is not gz follows the end of the gz file.");
    }

    /// <summary>
    /// Gives the last bytes of the file one by one. GZipStream asks for more only where it needs more, so what it leaves in the file lies behind the end; what it took along in one
    /// piece would not be seen. A single byte too many is not noticed; no line hides in one.
    /// </summary>
    private sealed class TailByByte(FileStream file) : OneWayStream
    {
        public override int Read(Span<byte> buffer) => file.Read(buffer[..(int)Math.Clamp(file.Length - Tail - file.Position, 1, buffer.Length)]);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                file.Dispose();
            base.Dispose(disposing);
        }
    }
}
