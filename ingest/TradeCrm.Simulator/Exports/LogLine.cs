using System.Globalization;
using System.Text.Unicode;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A line of the main site's log, as Apache writes its combined format.</summary>
internal static class LogLine
{
    /// <summary>Longer than any line: the longest agents and addresses together, and scanners' long requests.</summary>
    public const int MaxBytes = 8_192;

    /// <returns>How many bytes of <paramref name="line"/> it takes, without an end. Written as bytes at once: the large size has fifty million of them.</returns>
    public static int Write(Hit hit, Span<byte> line)
    {
        var (space, protocol) = hit.Method.Length == 0 ? ("", "") : hit.Machine is not null || hit.Browser.Address.EndsWith('7') ? (" ", " HTTP/1.1") : (" ", " HTTP/2.0");
        var isWhole = Utf8.TryWrite(line, CultureInfo.InvariantCulture,
            $"{hit.Browser.Address} - - [{Stamp(hit.At):dd/MMM/yyyy:HH:mm:ss} +0800] \"{hit.Method}{space}{hit.Target}{protocol}\" {hit.Status} {Size(hit)} \"{hit.Referrer}\" \"{hit.Browser.Agent}\"", out var bytes);
        return isWhole ? bytes : throw new InvalidOperationException($"A line of the log is longer than {MaxBytes} bytes: {hit.Target}");
    }

    /// <summary>What the server's clock said at that moment.</summary>
    public static DateTime Stamp(DateTime at) => at.Date == P.WrongClockDay ? at + P.WrongClockAhead : at;

    private static string Size(Hit hit) => hit.Status == 304 || hit.Bytes == 0 ? "-" : hit.Bytes.ToString(CultureInfo.InvariantCulture);
}
