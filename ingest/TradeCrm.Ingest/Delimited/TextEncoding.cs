using System.Text;
using System.Text.Unicode;
using TradeCrm.Ingest.Files;

namespace TradeCrm.Ingest.Delimited;

/// <summary>The encoding of a table's text: given, or found by reading the file once.</summary>
/// <param name="Name">As .NET calls it.</param>
/// <param name="Strict">Decodes the lines; throws on bytes that it does not know.</param>
/// <param name="Wide">UTF-16 or UTF-32, whose lines have been turned into UTF-8; else null.</param>
internal sealed record TextEncoding(string Name, Encoding Strict, Encoding? Wide)
{
    private const int SampleBytes = 256 << 10;

    public static TextEncoding Of(string? given, string path, CancellationToken cancellation) =>
        given is null ? Find(path, cancellation) : Given(given, path);

    private static TextEncoding Given(string name, string path)
    {
        try
        {
            return Named(name);
        }
        catch (ArgumentException failure)
        {
            throw new UnknownEncodingException(path, name, failure);
        }
    }

    private static TextEncoding Named(string name)
    {
        var strict = Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
        return strict.GetByteCount("\n") == 1
            ? new TextEncoding(strict.WebName, strict, null)
            : new TextEncoding(strict.WebName, new UTF8Encoding(false, throwOnInvalidBytes: true), Encoding.GetEncoding(name));
    }

    private static TextEncoding Find(string path, CancellationToken cancellation)
    {
        var byMark = ByMark(path);
        if (byMark is not null)
            return Named(byMark);
        var (valid, invalid) = (0L, 0L);
        var sample = new List<ReadOnlyMemory<byte>>();
        var sampled = 0;
        foreach (var line in TextLines.Of(path, null, cancellation))
        {
            if (Ascii.IsValid(line.Bytes.Span))
                continue;
            var isValid = Utf8.IsValid(line.Bytes.Span);
            _ = isValid ? valid++ : invalid++;
            if (isValid || sampled >= SampleBytes)
                continue;
            sample.Add(line.Bytes);
            sampled += line.Bytes.Length;
        }

        // Broken lines in a UTF-8 file are rejected one by one; they must not turn the rest into another script. In other encodings hardly a line is valid UTF-8 by chance.
        return Named(invalid <= valid ? "utf-8" : ChineseText.EncodingOf(sample));
    }

    private static string? ByMark(string path)
    {
        using var stream = PlainOrGzip.Open(path);
        Span<byte> start = stackalloc byte[4];
        try
        {
            start = start[..stream.ReadAtLeast(start, 4, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException failure)
        {
            throw new DamagedGzipException(path, 0, failure);
        }

        return start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => "utf-8",
            [0xFF, 0xFE, 0, 0] => "utf-32",
            [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0] => "utf-16",
            [0xFE, 0xFF, ..] or [0, not 0, 0, not 0] => "utf-16BE",
            _ => null,
        };
    }
}
