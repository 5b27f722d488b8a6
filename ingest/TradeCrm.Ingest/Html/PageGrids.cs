using System.Text;
using System.Text.RegularExpressions;
using System.Xml.XPath;
using HtmlAgilityPack;
using TradeCrm.Ingest.Delimited;
using TradeCrm.Ingest.Files;
using TradeCrm.Ingest.Tables;

namespace TradeCrm.Ingest.Html;

/// <summary>The tables and the lists of repeated blocks of a saved page, as rows of text. Nothing is fetched, no script is run.</summary>
internal static partial class PageGrids
{
    /// <summary>The list of a fair with 50,000 exhibitors has some 30 MB.</summary>
    public const int MostBytes = 50_000_000;

    /// <summary>Elements within elements; real pages stay below 60, and reading is recursive.</summary>
    public const int MostLevels = 200;

    /// <param name="path">Plain or gz.</param>
    /// <param name="encoding">As configured; null to look for a mark, then for the page's own word, then at the bytes.</param>
    /// <param name="rows">An XPath, or null.</param>
    /// <param name="cancellation">Checked before parsing.</param>
    public static IReadOnlyList<Grid> Of(string path, string? encoding, string? rows, CancellationToken cancellation)
    {
        var document = Parsed(path, Text(path, encoding, cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (rows is not null)
            return [BlockGrid.Of("rows", Selected(path, document, rows))];
        return [.. TableGrids.In(document), .. BlockGrids.In(document)];
    }

    private static HtmlDocument Parsed(string path, string text)
    {
        var document = new HtmlDocument { OptionMaxNestedChildNodes = MostLevels };
        try
        {
            document.LoadHtml(text);
            return document;
        }
        // The one way in which the library says that its bound was passed.
        catch (Exception failure) when (failure.Message.Contains("nested", StringComparison.Ordinal))
        {
            throw new PageTooLargeException(path, "elements within elements", MostLevels);
        }
    }

    private static List<HtmlNode> Selected(string path, HtmlDocument document, string rows)
    {
        try
        {
            var nodes = document.DocumentNode.SelectNodes(rows)?.Where(node => node.NodeType == HtmlNodeType.Element).ToList();
            return nodes is { Count: > 0 } ? nodes : throw new RowsPathException(path, rows, "finds nothing on the page");
        }
        catch (Exception failure) when (failure is XPathException or ArgumentException)
        {
            throw new RowsPathException(path, rows, $"is no XPath ({failure.Message.TrimEnd('.')})");
        }
    }

    private static string Text(string path, string? encoding, CancellationToken cancellation)
    {
        var bytes = Bytes(path);
        var named = encoding ?? Mark(bytes) ?? Said(bytes);
        var found = TextEncoding.Of(named is not null && IsKnown(named) ? named : encoding, path, cancellation);
        return (found.Wide ?? Lenient(found.Name)).GetString(bytes).TrimStart('\uFEFF');
    }

    private static byte[] Bytes(string path)
    {
        using var stream = PlainOrGzip.Open(path);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            while (stream.Read(buffer) is > 0 and var read)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > MostBytes)
                    throw new PageTooLargeException(path, "bytes", MostBytes);
            }
        }
        catch (InvalidDataException failure)
        {
            throw new DamagedGzipException(path, 0, failure);
        }

        return bytes.ToArray();
    }

    private static string? Mark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => "utf-8",
        [0xFF, 0xFE, ..] => "utf-16",
        [0xFE, 0xFF, ..] => "utf-16BE",
        _ => null,
    };

    private static string? Said(byte[] bytes) =>
        CharacterSet().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096))) is { Success: true } match ? match.Groups[1].Value : null;

    private static bool IsKnown(string name)
    {
        try
        {
            return Encoding.GetEncoding(name).CodePage > 0;
        }
        catch (ArgumentException)
        {
            // A page may say anything; its bytes are looked at instead.
            return false;
        }
    }

    // A page with a few wrong bytes is still a page: they show as the replacement character.
    private static Encoding Lenient(string name) => Encoding.GetEncoding(name);

    [GeneratedRegex("<meta[^>]+charset\\s*=\\s*[\"']?([A-Za-z0-9_-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex CharacterSet();
}
