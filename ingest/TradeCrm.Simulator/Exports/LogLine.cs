using System.Globalization;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A line of the main site's log, as Apache writes its combined format.</summary>
internal static class LogLine
{
    public static string Of(Hit hit)
    {
        var protocol = hit.Machine is not null || hit.Browser.Address.EndsWith('7') ? "HTTP/1.1" : "HTTP/2.0";
        var request = hit.Method.Length == 0 ? hit.Target : $"{hit.Method} {hit.Target} {protocol}";
        return string.Create(CultureInfo.InvariantCulture,
            $"{hit.Browser.Address} - - [{Stamp(hit.At):dd/MMM/yyyy:HH:mm:ss} +0800] \"{request}\" {hit.Status} {(hit.Status == 304 || hit.Bytes == 0 ? "-" : hit.Bytes)} \"{hit.Referrer}\" \"{hit.Browser.Agent}\"");
    }

    /// <summary>What the server's clock said at that moment.</summary>
    public static DateTime Stamp(DateTime at) => at.Date == P.WrongClockDay ? at + P.WrongClockAhead : at;
}
