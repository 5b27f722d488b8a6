using System.Globalization;
using System.Text.Json;

namespace TradeCrm.Models.Intent;

/// <summary>One reason for or against, in words.</summary>
internal sealed record IntentReason(string Feature, float Contribution, string English, string Chinese);

/// <summary>One sentence about a feature, with the values for which it is true. Two reasons of one topic are never given together.</summary>
internal sealed record ReasonTemplate
{
    public required string Feature { get; init; }

    public required string Topic { get; init; }

    public required bool IsFor { get; init; }

    public float AtLeast { get; init; } = float.MinValue;

    public float AtMost { get; init; } = float.MaxValue;

    /// <summary>Another feature that must reach <see cref="NeedsAtLeast"/>; null for none.</summary>
    public string? Needs { get; init; }

    public float NeedsAtLeast { get; init; }

    public required string En { get; init; }

    /// <summary>Used for the value 1.</summary>
    public string? EnOne { get; init; }

    public required string Zh { get; init; }
}

/// <summary>Up to three sentences of feature contributions and a visitor's values: what speaks for him first, then what speaks against.</summary>
internal sealed class IntentReasons(int lookbackDays)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The templates of reasons.json.</summary>
    public static readonly IReadOnlyList<ReasonTemplate> Templates =
        JsonSerializer.Deserialize<ReasonTemplate[]>(EmbeddedText.Read("reasons.json"), Json)!;

    private static readonly ILookup<(string, bool), ReasonTemplate> ByFeature = Templates.ToLookup(t => (t.Feature, t.IsFor));

    /// <summary>At most three, every one true of the row.</summary>
    public IReadOnlyList<IntentReason> Of(VisitorExamples examples, int row, float[] contributions)
    {
        var topics = new HashSet<string>();
        var reasons = new List<IntentReason>();
        foreach (var feature in Ordered(contributions))
        {
            var template = ByFeature[(VisitorExamples.FeatureNames[feature], contributions[feature] > 0)]
                .FirstOrDefault(t => IsTrue(t, examples, row));
            if (template is not null && topics.Add(template.Topic))
            {
                var (english, chinese) = (Fill(template, true, examples, row), Fill(template, false, examples, row));
                reasons.Add(new(template.Feature, contributions[feature], english, chinese));
            }
            if (reasons.Count == 3)
                break;
        }
        return reasons;
    }

    /// <summary>
    /// Positive ones from the largest, then negative ones from the smallest; last what weighs less than a tenth of the heaviest:
    /// a trifle in a hopeless visitor's favour is hardly a reason.
    /// </summary>
    private static IEnumerable<int> Ordered(float[] contributions)
    {
        var least = contributions.Max(Math.Abs) / 10;
        return Enumerable.Range(0, contributions.Length)
            .Where(i => contributions[i] != 0)
            .OrderBy(i => Math.Abs(contributions[i]) < least ? 2 : contributions[i] > 0 ? 0 : 1)
            .ThenByDescending(i => Math.Abs(contributions[i]));
    }

    private static bool IsTrue(ReasonTemplate template, VisitorExamples examples, int row)
    {
        var value = Value(template.Feature, examples, row);
        return value >= template.AtLeast && value <= template.AtMost
            && (template.Needs is null || Value(template.Needs, examples, row) >= template.NeedsAtLeast)
            && (!template.En.Contains("{series}", StringComparison.Ordinal) || examples.TopSeries[row].Length > 0);
    }

    private static float Value(string feature, VisitorExamples examples, int row) => examples.Features[VisitorExamples.FeatureIndex(feature)][row];

    private string Fill(ReasonTemplate template, bool isEnglish, VisitorExamples examples, int row)
    {
        var value = Value(template.Feature, examples, row);
        var whole = (int)Math.Floor(value);
        var text = !isEnglish ? template.Zh : whole == 1 && template.EnOne is { } one ? one : template.En;
        return text.Replace("{n}", whole.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{percent}", Math.Round(value * 100).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{lookback}", lookbackDays.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            // Last, so that a series whose name holds braces is left as it is.
            .Replace("{series}", examples.TopSeries[row], StringComparison.Ordinal);
    }
}
