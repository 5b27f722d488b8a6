using TradeCrm.Ingest.AccessLogs;

namespace TradeCrm.Ingest;

/// <summary>None of a file's first 100 lines is one of an access log that can be read.</summary>
public sealed class UnknownLogFormatException(string path, string firstLine)
    : TradeCrmException($"{path}: not an access log that can be read. The first line is {LogFormat.NameOf(firstLine)}: {Shorten(firstLine)} "
        + "Expected Apache's or Nginx's combined or common format: 203.0.113.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"referrer\" \"user agent\". "
        + "Let the server write the combined format, or correct 'path:' of this source in pipeline.yaml.")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The name of the format that the first line seems to be of, in words.</summary>
    public string Format { get; } = LogFormat.NameOf(firstLine);

    /// <summary>The first line is of no known format of logs.</summary>
    public bool IsTableOrUnknown => Format is LogFormat.Table or LogFormat.Unknown;

    private static string Shorten(string line) => line.Length <= 120 ? $"'{line}'." : $"'{line[..120]}…'.";
}
