using System.IO.Compression;

namespace TradeCrm.Reports;

/// <summary>Writes a zip anew with one fixed time for all its parts, so that the same content gives the same bytes.</summary>
internal static class FixedZip
{
    /// <summary>The earliest time that a zip can hold.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Rewrite(byte[] zip)
    {
        using var written = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read))
        using (var target = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries)
                Copy(part, target);
        }
        return written.ToArray();
    }

    private static void Copy(ZipArchiveEntry part, ZipArchive target)
    {
        var copy = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
        copy.LastWriteTime = Moment;
        using var from = part.Open();
        using var to = copy.Open();
        from.CopyTo(to);
    }
}
