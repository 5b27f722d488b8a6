using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>Says what ingest did: a line for the files and one for each group of sources.</summary>
internal static class IngestSummary
{
    public static void Write(CommandSession session, StageScreen screen, IngestOutcome outcome, TimeSpan elapsed)
    {
        screen.Summary("ingest", Files(outcome), elapsed);
        var groupOf = session.Configuration.Sources.ToDictionary(source => source.Name, IngestStage.GroupOf);
        var isVisits = session.Configuration.Sources.Where(source => source.Kind.IsVisits).Select(source => source.Name).ToHashSet();
        foreach (var group in outcome.Files.GroupBy(file => groupOf[file.Source]))
            screen.Line(Group(group.Key, [.. group], group.All(file => isVisits.Contains(file.Source)), outcome.TimeOfGroup.GetValueOrDefault(group.Key)));
    }

    private static string Files(IngestOutcome outcome)
    {
        int Of(params FileLoadStatus[] states) => outcome.Files.Count(file => states.Contains(file.Status));
        var parts = new List<string> { Words.Count(Of(FileLoadStatus.Loaded), "file") + " new" };
        foreach (var (count, word) in new[]
        {
            (Of(FileLoadStatus.Replaced), "changed"), (Of(FileLoadStatus.Unchanged), "unchanged"), (Of(FileLoadStatus.Duplicate), "duplicate"), (outcome.LeftOut.Count, "left out"),
        })
        {
            if (count > 0)
                parts.Add(Words.Of($"{count:N0} {word}"));
        }
        return string.Join(", ", parts);
    }

    private static string Group(string name, IReadOnlyList<FileLoad> files, bool isVisits, TimeSpan time)
    {
        var touched = files.Where(file => file.Status is FileLoadStatus.Loaded or FileLoadStatus.Replaced).ToList();
        if (touched.Count == 0)
            return Words.Of($"           {name,-14} nothing new");
        var (read, loaded, rejected) = (touched.Sum(file => file.RowsRead), touched.Sum(file => file.RowsLoaded), touched.Sum(file => file.RowsRejected));
        var rate = isVisits && time.TotalSeconds > 0.05 ? Words.Of($"   {read / time.TotalSeconds:N0} lines/s") : "";
        var hint = rejected > 0 ? "   → tradecrm show rejected" : "";
        return Words.Of($"           {name,-14} {read,10:N0} {(isVisits ? "lines" : "rows"),-5} {loaded,10:N0} loaded {rejected,7:N0} rejected{rate}{hint}");
    }
}
