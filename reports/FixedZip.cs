using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace TradeCrm.Reports;

/// <summary>
/// Writes a workbook anew with one fixed time for all its parts, and with counted relation ids in place of MiniExcel's random ones,
/// so that the same content gives the same bytes.
/// </summary>
internal sealed partial class FixedZip
{
    /// <summary>The earliest time that a zip can hold.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    public static byte[] Rewrite(byte[] zip)
    {
        var rewriting = new FixedZip();
        using var written = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read))
        using (var target = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal))
                rewriting.Copy(part, target);
        }
        return written.ToArray();
    }

    private void Copy(ZipArchiveEntry part, ZipArchive target)
    {
        var copy = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
        copy.LastWriteTime = Moment;
        using var from = part.Open();
        using var to = copy.Open();
        if (part.FullName is not ("xl/workbook.xml" or "xl/_rels/workbook.xml.rels"))
        {
            from.CopyTo(to);
            return;
        }
        using var reader = new StreamReader(from);
        to.Write(Encoding.UTF8.GetBytes(RandomId().Replace(reader.ReadToEnd(), match => Counted(match.Value))));
    }

    private string Counted(string id)
    {
        if (!ids.TryGetValue(id, out var counted))
            ids[id] = counted = $"sheet{ids.Count + 1}";
        return counted;
    }

    [GeneratedRegex("R[0-9a-f]{32}")]
    private static partial Regex RandomId();
}
