using TradeCrm.Ingest;

namespace TradeCrm.Pipeline;

/// <summary>The keys with which a file is read best: a date format and a decimal mark are tried where rows are rejected without.</summary>
/// <param name="Source">With those keys.</param>
/// <param name="Sample">What is read with them.</param>
internal sealed record SourceProposal(SourceOptions Source, FileSample Sample)
{
    // Only forms in which the order of day and month is a question; the others are read without being told.
    private static readonly string[] DateFormats = ["d/M/yyyy", "M/d/yyyy", "d.M.yyyy", "d-M-yyyy", "M-d-yyyy", "d/M/yy", "M/d/yy"];

    public static SourceProposal For(SourceOptions source, string path, int shown, CancellationToken cancellation)
    {
        var best = new SourceProposal(source, FileSample.Of(source, path, shown, cancellation));
        if (source.Kind.IsVisits || best.Sample.Rejected == 0)
            return best;
        var isOrderOfDays = best.Sample.Rejects.Values.Any(reject => reject.Detail.Contains("date", StringComparison.Ordinal));
        foreach (var other in (isOrderOfDays ? DateFormats.Select(format => source with { DateFormat = format }) : []).Prepend(source).SelectMany(
            tried => new[] { tried, tried with { Decimal = ',' } }).Skip(1))
        {
            cancellation.ThrowIfCancellationRequested();
            var sample = FileSample.Of(other, path, shown, cancellation);
            if (sample.Rejected < best.Sample.Rejected)
                best = new SourceProposal(other, sample);
        }

        return best;
    }

    /// <summary>The entry under <c>sources:</c>.</summary>
    /// <param name="name">The entry's key.</param>
    /// <param name="path">As to be written.</param>
    public string Yaml(string name, string path)
    {
        var keys = new List<string> { $"kind: {Source.Kind.Name}", $"path: {Scalar(path)}" };
        if (Source.DateFormat is { } format)
            keys.Add($"date_format: {Scalar(format)}");
        if (Source.Decimal == ',')
            keys.Add("decimal: \",\"");
        return $"{name}: {{{string.Join(", ", keys)}}}";
    }

    private static string Scalar(string text) =>
        text.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '/' or '_' or '-') && text.Length > 0 && char.IsLetterOrDigit(text[0])
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEnds()}\"";
}

/// <summary>Line ends within a quoted YAML text.</summary>
internal static class YamlLineEnds
{
    public static string ReplaceLineEnds(this string text) => text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
