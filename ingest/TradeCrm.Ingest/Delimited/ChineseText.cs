using System.Text;

namespace TradeCrm.Ingest.Delimited;

/// <summary>Tells GB18030 from Big5 from Windows-1252 by which of them makes common Chinese of the bytes.</summary>
internal static class ChineseText
{
    // Of running Chinese text about two thirds are among the listed characters; of Western or wrongly decoded text hardly any.
    private const double LeastShare = 0.2;

    private static readonly HashSet<char> Common = ReadCommon();

    public static string EncodingOf(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        var (simplified, traditional) = (CommonShare(lines, "gb18030"), CommonShare(lines, "big5"));
        if (Math.Max(simplified, traditional) < LeastShare)
            return "windows-1252";
        return simplified >= traditional ? "gb18030" : "big5";
    }

    private static double CommonShare(IReadOnlyList<ReadOnlyMemory<byte>> lines, string encoding)
    {
        var decoder = Encoding.GetEncoding(encoding, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        var (common, all) = (0, 0);
        foreach (var letter in lines.SelectMany(line => decoder.GetString(line.Span)))
        {
            if (letter < 0x80)
                continue;
            all++;
            if (Common.Contains(letter))
                common++;
        }

        return all == 0 ? 0 : (double)common / all;
    }

    private static HashSet<char> ReadCommon()
    {
        using var reader = new StreamReader(typeof(ChineseText).Assembly.GetManifestResourceStream("common_chinese.txt")!, Encoding.UTF8);
        return [.. reader.ReadToEnd().Where(letter => letter > 0x80)];
    }
}
