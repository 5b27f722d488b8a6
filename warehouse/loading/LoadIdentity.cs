using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>What makes two loads the same: the source, its kind, the content, and everything in the options that changes what is read of it.</summary>
/// <param name="Source">Name in pipeline.yaml.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Sha256">Of the content; of a log that of the unpacked content, so that packing a rotated log does not make it a new one.</param>
/// <param name="OptionsSha256">Of the options.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="ContentBytes">Size of what was hashed.</param>
/// <param name="Beginnings">SHA-256 of the content's beginnings, by the lengths asked for that are shorter than the content.</param>
internal sealed record LoadIdentity(
    string Source, string Kind, string Sha256, string OptionsSha256, long Bytes, long ContentBytes, IReadOnlyDictionary<long, string> Beginnings)
{
    /// <summary>Reads the file once.</summary>
    /// <param name="source">How the file is read.</param>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="shownPath">As messages name it.</param>
    /// <param name="lengths">Lengths of logs that this one may have grown from.</param>
    /// <param name="size">Bytes of the file to look at: what is written meanwhile belongs to the next run, or a log could be known by more than was loaded of it.</param>
    /// <exception cref="SourceFileUnreadableException">It is not there, or may not be read.</exception>
    public static LoadIdentity Of(SourceOptions source, string fullPath, string shownPath, IReadOnlyList<long> lengths, long size)
    {
        try
        {
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 20, FileOptions.SequentialScan);
            var content = (source.Kind.IsVisits ? Unpacked(stream, lengths, size) : null) ?? Hash(stream, [], size);
            return new LoadIdentity(source.Name, source.Kind.Name, content.Whole, OptionsHash(source), stream.Length, content.Length, content.Beginnings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(fullPath, shownPath, exception);
        }
    }

    private static SourceFileUnreadableException Unreadable(string fullPath, string shownPath, Exception exception) => new(
        shownPath,
        exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is no such file",
            UnauthorizedAccessException when Directory.Exists(fullPath) => "it is a folder",
            UnauthorizedAccessException => "permission was denied",
            _ => exception.Message.TrimEnd('.'),
        },
        exception);

    /// <summary>The file's size and its content's length, without reading it: of a packed log what its last four bytes say, which is wrong for one of several parts or over 4 GB.</summary>
    /// <exception cref="SourceFileUnreadableException">It is not there, or may not be read.</exception>
    public static (long Size, long LikelyLength) SizeOf(SourceOptions source, string fullPath, string shownPath)
    {
        try
        {
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            var size = stream.Length;
            if (!source.Kind.IsVisits || !IsGzip(stream) || size < 18)
                return (size, size);
            stream.Position = size - 4;
            Span<byte> length = stackalloc byte[4];
            stream.ReadExactly(length);
            return (size, BinaryPrimitives.ReadUInt32LittleEndian(length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(fullPath, shownPath, exception);
        }
    }

    private static bool IsGzip(FileStream file)
    {
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return isGzip;
    }

    // A damaged gz is known by its bytes: the reader, who comes next, says what is wrong with it.
    private static (string Whole, long Length, Dictionary<long, string> Beginnings)? Unpacked(FileStream file, IReadOnlyList<long> lengths, long size)
    {
        try
        {
            using var unpacked = IsGzip(file) ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : null;
            return unpacked is null ? Hash(file, lengths, size) : Hash(unpacked, lengths, long.MaxValue);
        }
        catch (InvalidDataException)
        {
            file.Position = 0;
            return null;
        }
    }

    private static (string Whole, long Length, Dictionary<long, string> Beginnings) Hash(Stream content, IReadOnlyList<long> lengths, long end)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, length, beginnings) = (new byte[1 << 20], 0L, new Dictionary<long, string>());
        var marks = new Queue<long>(lengths.Where(mark => mark > 0).Distinct().Order());
        while (true)
        {
            var most = (int)Math.Min(buffer.Length, Math.Min(end, marks.Count > 0 ? marks.Peek() : long.MaxValue) - length);
            var read = content.ReadAtLeast(buffer.AsSpan(0, most), most, throwOnEndOfStream: false);
            hash.AppendData(buffer, 0, read);
            length += read;
            if (marks.Count > 0 && length == marks.Peek())
                beginnings.Add(marks.Dequeue(), Convert.ToHexStringLower(hash.GetCurrentHash()));
            else if (read < most || length == end)
                return (Convert.ToHexStringLower(hash.GetHashAndReset()), length, beginnings);
        }
    }

    // The name and the path are left out: the one is part of the identity itself, and the other does not change what a file says.
    private static string OptionsHash(SourceOptions source)
    {
        string?[] parts =
        [
            source.HasHeader ? "header" : "positions", source.Delimiter, source.Encoding, source.TimeZone, source.DateFormat,
            source.Decimal.ToString(), source.IsIdRow ? "id: row" : "", source.OnBadValue.ToString(),
            JsonSerializer.Serialize(source.Columns.OrderBy(pair => pair.Key, StringComparer.Ordinal)),
            JsonSerializer.Serialize(source.Constants.OrderBy(pair => pair.Key, StringComparer.Ordinal)),
            string.Join(",", source.Kind.Columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Name}:{column.Type}"))),
            // Later than the others: left out where they are not set, so that files loaded before they existed stay what they are.
            .. new[] { source.Sheet, source.Rows }.OfType<string>(),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));
    }
}
