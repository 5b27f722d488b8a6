using System.Globalization;

namespace TradeCrm.Tests.Simulator;

/// <summary>What the samples must offer to a model: enough buyers, and no shortcut by counting page views.</summary>
public sealed class IntentSignalTests(SampleRun run) : IClassFixture<SampleRun>
{
    // Shanghai's first of June, July and August 2026.
    private static readonly DateTime[] Cutoffs = [new(2026, 5, 31, 16, 0, 0), new(2026, 6, 30, 16, 0, 0), new(2026, 7, 31, 16, 0, 0)];
    private static readonly TimeSpan Window = TimeSpan.FromDays(90);

    private sealed record Example(string Visitor, int PageViews, bool IsBuyer);

    [Fact]
    public void LastLabelledMonths_LinkedBuyers_AreAtLeastSixty()
    {
        var buyers = Cutoffs.SelectMany(Examples).Where(example => example.IsBuyer).Select(example => example.Visitor).Distinct();
        Assert.InRange(buyers.Count(), 60, 200);
    }

    [Fact]
    public void LastLabelledMonths_PageViewCount_DoesNotTellBuyersApart()
    {
        Assert.All(Cutoffs, cutoff => Assert.InRange(AreaUnderCurve([.. Examples(cutoff)]), 0.5, 0.8));
        Assert.InRange(AreaUnderCurve([.. Cutoffs.SelectMany(Examples)]), 0.55, 0.8);
    }

    [Fact]
    public void People_InTheLog_ViewTwentyFiveThousandPages()
    {
        var people = Truth("visitors.csv").Select(row => $"{row["address"]} {row["user_agent"]}").ToHashSet();
        Assert.InRange(Views().Count(view => view.IsPageView && people.Contains(view.Visitor)), 25_000, 45_000);
    }

    private IEnumerable<Example> Examples(DateTime cutoff)
    {
        var visitors = Truth("visitors.csv").ToDictionary(row => $"{row["address"]} {row["user_agent"]}", row => (Person: row["person"],
            Role: row["role"]));
        var outcomes = Truth("outcomes.csv").Where(row => row["is_qualified"] == "true").ToLookup(row => row["person"], row => (At: Utc(row["at"]),
            Kind: row["kind"]));
        var links = Truth("links.csv").ToLookup(row => $"{row["address"]} {row["user_agent"]}", row => Utc(row["at"]));
        var views = Views().Where(view => view.IsPageView && view.At >= cutoff - Window && view.At < cutoff
            && visitors.ContainsKey(view.Visitor)).GroupBy(view => view.Visitor);
        foreach (var visitor in views)
        {
            var (person, role) = visitors[visitor.Key];
            var hasOrdered = role == "Customer" || outcomes[person].Any(outcome => outcome.Kind == "first_order" && outcome.At < cutoff);
            if (hasOrdered && links[visitor.Key].Any(at => at < cutoff))
                continue;
            var isBuyer = outcomes[person].Any(outcome => outcome.At >= cutoff && outcome.At < cutoff + Window) && links[visitor.Key].Any(at =>
                at < cutoff + Window);
            yield return new(visitor.Key, visitor.Count(), isBuyer);
        }
    }

    /// <summary>ROC-AUC: how often a buyer has more page views than somebody else, ties counted half.</summary>
    private static double AreaUnderCurve(IReadOnlyList<Example> examples)
    {
        var (buyers, others) = (examples.Where(example => example.IsBuyer).ToList(), examples.Where(example => !example.IsBuyer).ToList());
        var wins = buyers.Sum(buyer => others.Sum(other => buyer.PageViews > other.PageViews ? 2L : buyer.PageViews == other.PageViews ? 1L : 0L));
        return wins / (2.0 * buyers.Count * others.Count);
    }

    private static DateTime Utc(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private IEnumerable<LoggedView> Views() => SampleRun.LogLines(run.Made).Select(line => LoggedView.TryParse(line, out var view) ? view
        : null).OfType<LoggedView>();

    // No field of the truth holds a line break, and only agents and names a comma.
    private IEnumerable<Dictionary<string, string>> Truth(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(run.Truth, name));
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => Fields(line).Select((field, index) => (field, index)).ToDictionary(item => header[item.index], item =>
            item.field));
    }

    private static IEnumerable<string> Fields(string line)
    {
        var parts = line.Split('"');
        var text = string.Concat(parts.Select((part, index) => index % 2 == 1 ? part : part.Replace(',', '\u0001')));
        return text.Split('\u0001');
    }
}
