using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeCrm.Tests.Simulator;

/// <summary>One line of the simulated log, read by an expression of its own, so that the product's reader is not tested with itself.</summary>
public sealed partial record LoggedView(string Visitor, DateTime At, bool IsPageView)
{
    public static bool TryParse(string line, out LoggedView view)
    {
        var match = Combined().Match(line);
        view = new("", default, false);
        if (!match.Success)
            return false;
        var at = DateTimeOffset.ParseExact(match.Groups["at"].Value, "dd/MMM/yyyy:HH:mm:ss zzz", CultureInfo.InvariantCulture).UtcDateTime;
        var request = match.Groups["request"].Value.Split(' ');
        var path = request.Length == 3 ? request[1] : "";
        var isAsset = path.StartsWith("/css/", StringComparison.Ordinal) || path.StartsWith("/js/", StringComparison.Ordinal)
            || path.StartsWith("/img/", StringComparison.Ordinal);
        view = new($"{match.Groups["address"].Value} {match.Groups["agent"].Value}", at, request[0] == "GET"
            && match.Groups["status"].Value == "200" && path.Length > 0 && !isAsset);
        return true;
    }

    [GeneratedRegex("""^(?<address>\S+) - - \[(?<at>[^]]{26})\] "(?<request>([^"\\]|\\.)*)" (?<status>\d{3}) (\d+|-) "[^"]*" "(?<agent>.*)"$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Combined();
}
