using System.Globalization;

namespace TradeCrm.Benchmarks.Plausibility;

/// <summary>A rate or size that somebody has published, as a row of texts/published.tsv.</summary>
/// <param name="Measure">Its name, shared with the query that measures the same on the simulation.</param>
/// <param name="Low">Lower end of what was published.</param>
/// <param name="High">Upper end; the same where one figure was.</param>
/// <param name="Unit">share, hours, days, points, pages, minutes or count.</param>
/// <param name="Meaning">What is counted, of what.</param>
/// <param name="Source">Who, where and when.</param>
/// <param name="Note">How well it fits an exporter.</param>
public sealed record PublishedFigure(string Measure, double Low, double High, string Unit, string Meaning, string Source, string Note)
{
    /// <summary>All rows, in the order of the file.</summary>
    public static IReadOnlyList<PublishedFigure> Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Select(cells => new PublishedFigure(cells[0], Number(cells[1]), Number(cells[2]), cells[3], cells[4], cells[5], cells[7]))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
