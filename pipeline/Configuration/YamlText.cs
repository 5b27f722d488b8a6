using System.Text;

namespace TradeCrm.Pipeline;

/// <summary>Reads a configuration file's bytes as text, within bounds.</summary>
internal static class YamlText
{
    /// <summary>1 MB: a configuration is typed by people; more is a wrong file.</summary>
    public const int MaxBytes = 1_048_576;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null when a problem was found.</summary>
    public static string? Read(Stream stream, ConfigProblems problems)
    {
        var bytes = FirstBytes(stream);
        if (bytes.Length > MaxBytes)
            problems.Add(1, 1, "the file is larger than 1 MB; expected a configuration. Is this the right file?");
        else if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            problems.Add(1, 1, "the file is saved as UTF-16; expected UTF-8. Save it as UTF-8 in your editor.");
        else if (Decoded(bytes, problems) is { } text && HasContent(text, problems) && IsIndentedWithSpaces(text, problems))
            return text;
        return null;
    }

    private static byte[] FirstBytes(Stream stream)
    {
        var buffer = new byte[MaxBytes + 1];
        return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }

    private static string? Decoded(byte[] bytes, ConfigProblems problems)
    {
        var skip = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return Strict.GetString(bytes.AsSpan(skip));
        }
        catch (DecoderFallbackException wrong)
        {
            var before = bytes.AsSpan(skip, Math.Clamp(wrong.Index, 0, bytes.Length - skip));
            var lineStart = before.LastIndexOf((byte)'\n') + 1;
            problems.Add(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1,
                $"byte {string.Join(' ', wrong.BytesUnknown?.Select(value => $"0x{value:X2}") ?? [])} is not UTF-8. Save the file as UTF-8 in your editor.");
            return null;
        }
    }

    private static bool HasContent(string text, ConfigProblems problems)
    {
        if (text.Split('\n').Any(line => line.Trim() is { Length: > 0 } trimmed && trimmed[0] != '#' && trimmed is not "---" and not "..."))
            return true;
        problems.Add(1, 1, "the file is empty; expected at least 'company:' and 'sources:'.");
        return false;
    }

    private static bool IsIndentedWithSpaces(string text, ConfigProblems problems)
    {
        var lines = text.Split('\n');
        var isFine = true;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            var tab = lines[i].IndexOf('\t');
            if (tab < 0 || tab >= indent || lines[i].TrimEnd().Length <= indent)
                continue;
            problems.Add(i + 1, tab + 1, "a tab in the indentation; YAML takes spaces only. Replace it with two spaces.");
            isFine = false;
        }
        return isFine;
    }
}
