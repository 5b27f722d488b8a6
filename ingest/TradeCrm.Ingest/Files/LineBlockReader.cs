namespace TradeCrm.Ingest.Files;

/// <summary>Cuts a stream into blocks of whole lines; holds one block and what is left of the one before.</summary>
/// <param name="path">For messages.</param>
/// <param name="stream">Decompressed bytes.</param>
/// <param name="blockSize">Wanted bytes per block; a longer line makes a larger block.</param>
/// <param name="lineEnd">The byte that ends a line.</param>
internal sealed class LineBlockReader(string path, Stream stream, int blockSize, byte lineEnd = (byte)'\n')
{
    /// <summary>No line of a real export or log comes near; a file without line ends must not fill the memory.</summary>
    public const int MaxLine = 1 << 20;

    /// <summary>What is kept of a line that is longer than <see cref="MaxLine"/>.</summary>
    public const int KeptOfOverlongLine = 64 << 10;

    private byte[] rest = [];
    private int restLength;
    private long nextLine = 1;
    private bool isAtEnd;

    /// <summary>False at the end of the file.</summary>
    public bool Read(LineBlock block)
    {
        Begin(block);
        while (true)
        {
            Fill(block);
            if (isAtEnd)
                return Finish(block, block.Length);
            var lastEnd = block.Bytes.LastIndexOf(lineEnd);
            if (lastEnd >= 0)
                return Finish(block, lastEnd + 1);
            if (block.Length > MaxLine)
                return FinishOverlong(block);
            GrowTo(block, block.Buffer.Length * 2);
        }
    }

    private void Begin(LineBlock block)
    {
        if (block.Buffer.Length < Math.Max(blockSize, restLength + 1))
            block.Buffer = new byte[Math.Max(blockSize, restLength + 1)];
        rest.AsSpan(0, restLength).CopyTo(block.Buffer);
        block.Length = restLength;
        block.FirstLine = nextLine;
        block.OverlongLine = 0;
        restLength = 0;
    }

    private void Fill(LineBlock block)
    {
        while (block.Length < block.Buffer.Length && !isAtEnd)
            block.Length += ReadSome(block.Buffer.AsSpan(block.Length), block);
    }

    private int ReadSome(Span<byte> target, LineBlock block)
    {
        try
        {
            var read = stream.Read(target);
            isAtEnd = read == 0;
            return read;
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            throw new DamagedGzipException(path, nextLine - 1 + block.Bytes.Count(lineEnd), failure);
        }
        catch (IOException failure)
        {
            throw new SourceFileNotReadableException(path, failure.Message, failure);
        }
    }

    private bool Finish(LineBlock block, int length)
    {
        KeepRest(block.Bytes[length..]);
        block.Length = length;
        nextLine += block.Bytes.Count(lineEnd);
        return length > 0;
    }

    private bool FinishOverlong(LineBlock block)
    {
        long length = block.Length;
        var buffer = new byte[KeptOfOverlongLine];
        while (!isAtEnd)
        {
            var part = buffer.AsSpan(0, ReadSome(buffer, block));
            var end = part.IndexOf(lineEnd);
            length += end < 0 ? part.Length : end;
            if (end < 0)
                continue;
            KeepRest(part[(end + 1)..]);
            break;
        }

        block.Length = KeptOfOverlongLine;
        block.OverlongLine = length;
        nextLine++;
        return true;
    }

    private void KeepRest(ReadOnlySpan<byte> bytes)
    {
        if (rest.Length < bytes.Length)
            rest = new byte[Math.Max(bytes.Length, 4096)];
        bytes.CopyTo(rest);
        restLength = bytes.Length;
    }

    private static void GrowTo(LineBlock block, int length)
    {
        var larger = new byte[length];
        block.Bytes.CopyTo(larger);
        block.Buffer = larger;
    }
}
