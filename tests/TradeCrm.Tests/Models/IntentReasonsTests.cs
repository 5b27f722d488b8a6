using TradeCrm.Models.Intent;

namespace TradeCrm.Tests.Models;

public sealed class IntentReasonsTests
{
    [Fact]
    public void Of_PositiveContributions_SaysWhatIsTrueInBothLanguages()
    {
        var reasons = Reasons(
            ("sessions_last_30_days", 4, 0.9f), ("top_series_share", 0.85f, 0.5f), ("product_views", 8, 0f), ("price_views", 3, 0.7f), ("downloads", 1, 0.1f));
        Assert.Equal(
            ["came on 4 visits in the last 30 days", "viewed the price list 3 times", "looked almost only at one series (LED panels, 85 % of product views)"],
            reasons.Select(r => r.English));
        Assert.Equal(["近 30 天来访 4 次", "看过价格页 3 次", "集中看一个系列（LED panels，占产品浏览 85%）"], reasons.Select(r => r.Chinese));
    }

    [Fact]
    public void Of_FewPositive_AddsWhatSpeaksAgainst() =>
        Assert.Equal(
            ["downloaded a catalogue or document", "has not been back for 40 days"],
            Reasons(("downloads", 1, 0.2f), ("days_since_last_visit", 40, -0.4f)).Select(r => r.English));

    [Fact]
    public void Of_ContributionAgainstCommonSense_IsLeftOut() =>
        Assert.Empty(Reasons(("price_views", 0, 0.8f), ("sessions", 5, -0.3f)));

    [Fact]
    public void Of_TrifleInFavour_ComesAfterWhatSpeaksAgainst() =>
        Assert.Equal(["came only once in the last 90 days", "downloaded a catalogue or document"], Reasons(("downloads", 1, 0.05f), ("sessions", 1, -0.9f)).Select(r => r.English));

    [Fact]
    public void Of_TwoFeaturesOfOneTopic_SaysItOnce() =>
        Assert.Equal(["came on 5 visits in the last 90 days"], Reasons(("sessions", 5, 0.8f), ("active_days", 4, 0.3f)).Select(r => r.English));

    [Fact]
    public void Templates_EveryFeatureAndDirection_AreOfKnownFeatures()
    {
        Assert.All(IntentReasons.Templates, t => Assert.True(VisitorExamples.FeatureIndex(t.Feature) >= 0 && (t.Needs is null || VisitorExamples.FeatureIndex(t.Needs) >= 0)));
        Assert.Equal(VisitorExamples.FeatureNames.Order(), IntentReasons.Templates.Select(t => t.Feature).Distinct().Order());
    }

    [Fact]
    public void Scorecard_Rules_AreOfKnownFeaturesAndReachHot()
    {
        Assert.All(Scorecard.Rules, rule => Assert.True(VisitorExamples.FeatureIndex(rule.Feature) >= 0));
        Assert.True(Scorecard.Rules.Where(r => r.Points > 0).Sum(r => r.Points) >= 2 * new TradeCrm.Models.IntentOptions().HotPoints);
    }

    private static IReadOnlyList<IntentReason> Reasons(params (string Feature, float Value, float Contribution)[] given)
    {
        var contributions = new float[VisitorExamples.FeatureNames.Count];
        var features = contributions.Select(_ => new float[1]).ToArray();
        foreach (var (feature, value, contribution) in given)
        {
            features[VisitorExamples.FeatureIndex(feature)][0] = value;
            contributions[VisitorExamples.FeatureIndex(feature)] = contribution;
        }
        var row = new VisitorExamples
        {
            CutoffAt = [DateTime.UnixEpoch],
            CutoffMonth = ["1970-01"],
            VisitorId = ["v"],
            TopSeries = ["LED panels"],
            IsLabelKnown = [true],
            IsBuyer = [false],
            IsLinkedBefore = [false],
            Features = features,
        };
        return new IntentReasons(90).Of(row, 0, contributions);
    }
}
