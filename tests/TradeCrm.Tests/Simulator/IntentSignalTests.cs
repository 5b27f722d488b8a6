namespace TradeCrm.Tests.Simulator;

/// <summary>What the samples must offer to a model: enough buyers, and no shortcut by counting page views.</summary>
public sealed class IntentSignalTests(SampleRun run) : IClassFixture<SampleRun>
{
    // Shanghai's first of June, July and August 2026.
    private static readonly DateTime[] Cutoffs = [new(2026, 5, 31, 16, 0, 0), new(2026, 6, 30, 16, 0, 0), new(2026, 7, 31, 16, 0, 0)];
    private static readonly TimeSpan Window = TimeSpan.FromDays(90);

    // What is scored by: the page views, or what the oracle says.
    private sealed record Example(string Visitor, int Score, bool IsBuyer);

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
    public void LastLabelledMonths_Oracle_IsFarFromPerfectAndFarAboveTheCount()
    {
        var judged = Cutoffs.SelectMany(OfOracle).ToList();
        Assert.InRange(AreaUnderCurve(judged), 0.9, 0.99);
        Assert.InRange(AveragePrecision(judged), 0.6, 0.9);
    }

    [Fact]
    public void People_InTheLog_ViewTwentyFiveThousandPages()
    {
        var people = Truth("visitors").Where(row => !row.Is("is_machine") && !row.Is("is_staff")).Select(row => $"{row["address"]} {row["user_agent"]}").ToHashSet();
        Assert.InRange(Views().Count(view => view.IsPageView && people.Contains(view.Visitor)), 25_000, 45_000);
    }

    private IEnumerable<Example> Examples(DateTime cutoff)
    {
        var visitors = Truth("visitors").Where(row => !row.Is("is_machine") && !row.Is("is_staff")).ToDictionary(row => $"{row["address"]} {row["user_agent"]}", row => (Person: row["person"],
            Role: row["role"]));
        var outcomes = Truth("outcomes").Where(row => row.Is("is_qualified")).ToLookup(row => row["person"], row => (At: row.At("at"),
            Kind: row["kind"]));
        var links = Truth("links").ToLookup(row => $"{row["address"]} {row["user_agent"]}", row => row.At("at"));
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

    /// <summary>Everybody who came in the 90 days before and is no customer yet, with the oracle's probability in the place of the page views.</summary>
    private IEnumerable<Example> OfOracle(DateTime cutoff)
    {
        var month = cutoff.AddHours(8).ToString("yyyy_MM", System.Globalization.CultureInfo.InvariantCulture);
        var intents = Truth("visitor_intent").ToDictionary(row => $"{row["address"]} {row["user_agent"]}");
        var customers = Truth("outcomes").Where(row => row["kind"] == "first_order" && row.At("at") < cutoff).Select(row => row["person"]).ToHashSet();
        return Views().Where(view => view.IsPageView && view.At >= cutoff - Window && view.At < cutoff).Select(view => view.Visitor).Distinct().Select(visitor => intents[visitor])
            .Where(row => !row.Is("is_machine") && !row.Is("is_staff") && row["kind"] != "Customer" && !customers.Contains(row["person"]))
            .Select(row => new Example($"{row["address"]} {row["user_agent"]}", (int)row.Number($"oracle_permille_{month}"), row.Is($"buys_within_90_{month}")));
    }

    /// <summary>PR-AUC as average precision; within a tie all are taken together.</summary>
    private static double AveragePrecision(IReadOnlyList<Example> examples)
    {
        var (taken, found, sum) = (0, 0, 0.0);
        foreach (var tie in examples.GroupBy(example => example.Score).OrderByDescending(tie => tie.Key))
        {
            taken += tie.Count();
            found += tie.Count(example => example.IsBuyer);
            sum += tie.Count(example => example.IsBuyer) * (double)found / taken;
        }
        return sum / found;
    }

    /// <summary>ROC-AUC: how often a buyer has more page views than somebody else, ties counted half.</summary>
    private static double AreaUnderCurve(IReadOnlyList<Example> examples)
    {
        var (buyers, others) = (examples.Where(example => example.IsBuyer).ToList(), examples.Where(example => !example.IsBuyer).ToList());
        var wins = buyers.Sum(buyer => others.Sum(other => buyer.Score > other.Score ? 2L : buyer.Score == other.Score ? 1L : 0L));
        return wins / (2.0 * buyers.Count * others.Count);
    }

    private IEnumerable<LoggedView> Views() => SampleRun.LogLines(run.Made).Select(line => LoggedView.TryParse(line, out var view) ? view
        : null).OfType<LoggedView>();

    private IReadOnlyList<TruthRow> Truth(string name) => TruthRow.Read(run.Truth, name);
}
