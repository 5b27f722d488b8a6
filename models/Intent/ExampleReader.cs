using Apache.Arrow;
using TradeCrm.Warehouse;

namespace TradeCrm.Models.Intent;

/// <summary>Reads marts.visitor_features and marts.visitor_examples as Arrow into columns.</summary>
internal static class ExampleReader
{
    private const int FirstFeature = 7;

    /// <summary>Of how many visitors one is read, to stay within <paramref name="maxExamples"/>; 1 for all.</summary>
    public static ulong Every(WarehouseFile warehouse, int maxExamples) =>
        warehouse.Rows(EmbeddedText.Read("intent_sample.sql"), row => (ulong)row.GetValue(0), ("max_examples", maxExamples)).Single();

    /// <summary>Every visitor of the scoring cut-off and of earlier ones each <paramref name="every"/>-th, ordered by cut-off and visitor.</summary>
    public static VisitorExamples Read(WarehouseFile warehouse, ulong every, CancellationToken cancellation)
    {
        var cutoffs = new List<DateTime>();
        var texts = new[] { new List<string>(), new List<string>(), new List<string>() };
        var flags = new[] { new List<bool>(), new List<bool>(), new List<bool>() };
        var features = VisitorExamples.FeatureNames.Select(_ => new List<float>()).ToArray();
        foreach (var batch in warehouse.Arrow(EmbeddedText.Read("intent_examples.sql"), ("every", every)))
        {
            using (batch)
            {
                cancellation.ThrowIfCancellationRequested();
                cutoffs.AddRange(((Int64Array)batch.Column(0)).Values.ToArray().Select(AsMoment));
                for (var i = 0; i < texts.Length; i++)
                    AddTexts(texts[i], (StringArray)batch.Column(1 + i));
                for (var i = 0; i < flags.Length; i++)
                    AddFlags(flags[i], (BooleanArray)batch.Column(4 + i));
                for (var i = 0; i < features.Length; i++)
                    features[i].AddRange(((FloatArray)batch.Column(FirstFeature + i)).Values);
            }
        }
        return new()
        {
            CutoffAt = [.. cutoffs],
            CutoffMonth = [.. texts[0]],
            VisitorId = [.. texts[1]],
            TopSeries = [.. texts[2]],
            IsLabelKnown = [.. flags[0]],
            IsBuyer = [.. flags[1]],
            IsLinkedBefore = [.. flags[2]],
            Features = [.. features.Select(column => column.Select(Finite).ToArray())],
        };
    }

    private static DateTime AsMoment(long microseconds) => DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    private static float Finite(float value) => float.IsFinite(value) ? value : 0;

    private static void AddTexts(List<string> texts, StringArray column)
    {
        for (var row = 0; row < column.Length; row++)
            texts.Add(column.GetString(row) ?? "");
    }

    private static void AddFlags(List<bool> flags, BooleanArray column)
    {
        for (var row = 0; row < column.Length; row++)
            flags.Add(column.GetValue(row) ?? false);
    }
}
