namespace TradeCrm.Ingest.Files;

/// <summary>Opens a file as the bytes of its text; gz is recognised by its first bytes, whatever the file is called.</summary>
internal static class PlainOrGzip
{
    private static readonly (byte[] Magic, string Form, string Remedy)[] Unsupported =
    [
        ([(byte)'P', (byte)'K', 3, 4], "a zip archive or an Excel workbook", "Save it as 'CSV UTF-8', or unpack it."),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (.xls)", "Save it as 'CSV UTF-8'."),
        ([(byte)'B', (byte)'Z', (byte)'h'], "compressed with bzip2", "Unpack it with bunzip2, or compress it with gzip."),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd", "Unpack it with unzstd, or compress it with gzip."),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "compressed with xz", "Unpack it with unxz, or compress it with gzip."),
        ([(byte)'P', (byte)'A', (byte)'R', (byte)'1'], "a Parquet file", "Export it as CSV."),
        ([(byte)'%', (byte)'P', (byte)'D', (byte)'F'], "a PDF", "Ask for the table as CSV."),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture", "Ask for the table as CSV."),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture", "Ask for the table as CSV."),
        ([(byte)'G', (byte)'I', (byte)'F', (byte)'8'], "a GIF picture", "Ask for the table as CSV."),
    ];

    /// <exception cref="SourceFileNotReadableException">Not there, a folder, no permission.</exception>
    /// <exception cref="UnsupportedFileException">A workbook or an archive.</exception>
    public static Stream Open(string path)
    {
        var file = OpenFile(path);
        try
        {
            Span<byte> start = stackalloc byte[8];
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            file.Position = 0;
            foreach (var (magic, form, remedy) in Unsupported)
                if (start.StartsWith(magic))
                    throw new UnsupportedFileException(path, form, remedy);
            return start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? new WholeGzip(file) : file;
        }
        catch (IOException failure)
        {
            file.Dispose();
            throw new SourceFileNotReadableException(path, failure.Message, failure);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The file's own bytes, packed or not.</summary>
    /// <exception cref="SourceFileNotReadableException">Not there, a folder, no permission.</exception>
    public static FileStream OpenFile(string path)
    {
        try
        {
            // Blocks are read whole, so the stream's own buffer would only copy once more.
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SourceFileNotReadableException(path, "there is no such file.", failure);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException)
        {
            throw new SourceFileNotReadableException(path, Directory.Exists(path) ? "it is a folder." : "permission was denied.", failure);
        }
        catch (IOException failure)
        {
            throw new SourceFileNotReadableException(path, failure.Message, failure);
        }
    }
}
