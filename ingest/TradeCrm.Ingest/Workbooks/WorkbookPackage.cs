using System.IO.Compression;
using System.Text;
using TradeCrm.Ingest.Files;

namespace TradeCrm.Ingest.Workbooks;

/// <summary>Looks at a workbook's file before it is opened: what it is, how large it unpacks, and that its XML declares nothing.</summary>
internal static class WorkbookPackage
{
    /// <summary>A sheet of a million full rows unpacks to about 300 MB.</summary>
    public const long MostBytes = 500_000_000;

    /// <summary>A workbook has some ten parts and a few for each sheet and picture.</summary>
    public const long MostParts = 10_000;

    private const int HeadBytes = 4096;

    private const string SaveAs = "Save it in Excel as a workbook (.xlsx) without a password, or as 'CSV UTF-8'.";

    private static readonly (string Part, string Form, string Remedy)[] Others =
    [
        ("xl/workbook.bin", "a binary Excel workbook (.xlsb)", SaveAs),
        ("word/document.xml", "a Word document", "Ask for the table as a workbook or as CSV."),
        ("ppt/presentation.xml", "a presentation", "Ask for the table as a workbook or as CSV."),
        ("content.xml", "an OpenDocument file", "Save it as an Excel workbook (.xlsx) or as 'CSV UTF-8'."),
    ];

    /// <summary>The first bytes are those of a zip archive or of Microsoft's older container; whether it is a workbook shows when it is opened.</summary>
    public static bool IsOne(string path)
    {
        using var file = PlainOrGzip.OpenFile(path);
        Span<byte> start = stackalloc byte[8];
        try
        {
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (IOException failure)
        {
            throw new SourceFileNotReadableException(path, failure.Message, failure);
        }

        return IsZip(start) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
    }

    /// <summary>Unpacks everything once, counting, for the sizes that an archive states may be lies.</summary>
    /// <returns>The cells that hold an error, as <see cref="WorkbookErrors.In"/>.</returns>
    /// <exception cref="UnsupportedFileException">A zip archive without a workbook, or an older or protected one.</exception>
    /// <exception cref="WorkbookTooLargeException">A zip bomb.</exception>
    /// <exception cref="WorkbookNotReadableException">Damaged, or its XML has a document type.</exception>
    public static Dictionary<string, Dictionary<(int Row, int Column), string>> Check(string path, Stream file, CancellationToken cancellation)
    {
        Span<byte> start = stackalloc byte[4];
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (!IsZip(start))
            throw new UnsupportedFileException(path, "an old Office file (.xls) or a workbook with a password", SaveAs);
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            CheckParts(path, archive);
            var bytes = 0L;
            foreach (var part in archive.Entries)
                bytes = CheckPart(path, part, bytes, cancellation);
            var errors = WorkbookErrors.In(archive);
            file.Position = 0;
            return errors;
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            throw new WorkbookNotReadableException(path, "the file is damaged or was cut off. Copy it again, or open it in Excel and save it anew.", failure);
        }
    }

    private static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8);

    private static void CheckParts(string path, ZipArchive archive)
    {
        if (archive.Entries.Count > MostParts)
            throw new WorkbookTooLargeException(path, "parts", archive.Entries.Count, MostParts);
        var names = archive.Entries.Select(part => part.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("xl/workbook.xml"))
            return;
        var other = Array.Find(Others, other => names.Contains(other.Part));
        throw other.Part is null
            ? new UnsupportedFileException(path, "a zip archive without a workbook in it", "Unpack it and name the files in it.")
            : new UnsupportedFileException(path, other.Form, other.Remedy);
    }

    private static long CheckPart(string path, ZipArchiveEntry part, long bytes, CancellationToken cancellation)
    {
        using var stream = part.Open();
        var buffer = new byte[1 << 16];
        var isFirst = true;
        while (stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            bytes += read;
            if (bytes > MostBytes)
                throw new WorkbookTooLargeException(path, "bytes", bytes, MostBytes);
            if (isFirst && HasDocumentType(buffer.AsSpan(0, Math.Min(read, HeadBytes))))
                throw new WorkbookNotReadableException(path, $"its part {part.FullName} declares a document type, as an attack with external entities does. Do not open it in Excel either; ask its sender.");
            isFirst = false;
        }

        return bytes;
    }

    private static bool HasDocumentType(ReadOnlySpan<byte> head) =>
        head.IndexOf("<!DOCTYPE"u8) >= 0 || head.IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0 || head.IndexOf(Encoding.BigEndianUnicode.GetBytes("<!DOCTYPE")) >= 0;
}
