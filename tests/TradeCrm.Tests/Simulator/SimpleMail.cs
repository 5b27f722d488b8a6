using System.Text;
using System.Text.RegularExpressions;

namespace TradeCrm.Tests.Simulator;

/// <summary>Just enough of a mail reader to see that the simulated mails are mails: headers, and the first text. Made apart from the product's own reader, which it must not resemble.</summary>
internal sealed partial class SimpleMail
{
    public SimpleMail(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Head = raw[..(end + 2)];
        Body = raw[(end + 4)..];
        Headers = [.. Head.Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).Select(pair => (pair[0], pair[1]))];
    }

    public string Head { get; }

    public string Body { get; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; }

    public string? Boundary => BoundaryParameter().Match(Header("Content-Type")) is { Success: true } match ? match.Groups[1].Value : null;

    public string Header(string name) => Headers.FirstOrDefault(header => header.Name == name).Value ?? "";

    public string Subject => Decoded(Header("Subject"));

    /// <summary>The first text/plain in it; lines end in LF.</summary>
    public string Text()
    {
        if (Boundary is { } boundary)
            return new SimpleMail(Body.Split($"--{boundary}\r\n")[1]).Text();
        var charset = CharsetParameter().Match(Header("Content-Type")).Groups[1].Value;
        var bytes = Header("Content-Transfer-Encoding") switch
        {
            "base64" => Convert.FromBase64String(Body.Split("--", 2)[0]),
            "quoted-printable" => Escaped(Body.Replace("=\r\n", "", StringComparison.Ordinal), '='),
            _ => Encoding.Latin1.GetBytes(Body),
        };
        return CodePage(charset).GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Decoded(string header) => EncodedWord().Replace(header.Replace("?= =?", "?==?", StringComparison.Ordinal), match =>
        CodePage(match.Groups[1].Value).GetString(match.Groups[2].Value == "B" ? Convert.FromBase64String(match.Groups[3].Value) : Escaped(match.Groups[3].Value.Replace('_', ' '), '=')));

    private static byte[] Escaped(string text, char mark) =>
        Encoding.Latin1.GetBytes(Regex.Replace(text, $"{mark}([0-9A-F]{{2}})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()));

    private static Encoding CodePage(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(charset);
    }

    [GeneratedRegex("boundary=\"([^\"]+)\"")]
    private static partial Regex BoundaryParameter();

    [GeneratedRegex("charset=\"?([a-z0-9-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex CharsetParameter();

    [GeneratedRegex(@"=\?([A-Za-z0-9-]+)\?([BQ])\?([^?]*)\?=")]
    private static partial Regex EncodedWord();
}
