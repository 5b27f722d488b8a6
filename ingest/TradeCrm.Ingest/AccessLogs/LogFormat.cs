using System.Text.RegularExpressions;

namespace TradeCrm.Ingest.AccessLogs;

/// <summary>Says in words what a line that is not of the combined format seems to be.</summary>
internal static partial class LogFormat
{
    public const string Table = "of a table (CSV)";

    public const string Unknown = "of no known format";

    public static string NameOf(string line) => line switch
    {
        _ when line.StartsWith("#Software: Microsoft Internet Information", StringComparison.Ordinal) || line.StartsWith("#Software: IIS", StringComparison.Ordinal) => "of an IIS W3C log",
        _ when line.StartsWith('#') => "of a W3C extended log (IIS, CloudFront, NetScaler …)",
        _ when line.StartsWith('{') => "a JSON object (a log of Caddy, Traefik or Nginx in JSON)",
        _ when line.Contains("haproxy[", StringComparison.Ordinal) => "of an HAProxy log",
        _ when LoadBalancer().IsMatch(line) => "of an AWS load balancer's log",
        _ when S3().IsMatch(line) => "of an S3 access log",
        _ when VirtualHost().IsMatch(line) => "of a log with the virtual host in front",
        _ when MoreFields().IsMatch(line) => "of a combined log with more fields after the user agent",
        _ when line.Contains(',') || line.Contains(';') || line.Contains('\t') => Table,
        _ => Unknown,
    };

    [GeneratedRegex(@"^(\w+ )?\d{4}-\d\d-\d\dT\S+ \S+ \S+:\d+ ")]
    private static partial Regex LoadBalancer();

    [GeneratedRegex(@"^[0-9a-f]{64} \S+ \[")]
    private static partial Regex S3();

    [GeneratedRegex(@"^\S+ \S+ \S+ \S+ \[[^\]]+\] ")]
    private static partial Regex VirtualHost();

    [GeneratedRegex(@"^\S+ \S+ \S+ \[[^\]]+\] "".*"" \S+ \S+ "".*"" "".*"" ?\S")]
    private static partial Regex MoreFields();
}
