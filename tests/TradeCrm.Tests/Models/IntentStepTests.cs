using TradeCrm.Models;
using TradeCrm.Models.Intent;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Models;

public sealed class IntentStepTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tradecrm-intent-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_PlantedSignal_RanksBetterThanPageViewsAndWritesNoNaN()
    {
        using var warehouse = new PlantedVisitors().Warehouse(_folder);
        var outcome = Run(warehouse);
        Assert.Equal(300L, outcome.Rows);
        Assert.True(Metric(warehouse, "lightgbm", "pr_auc") > 1.5 * Metric(warehouse, "page_views", "pr_auc"));
        Assert.True(Metric(warehouse, "lightgbm", "roc_auc") > 0.75);
        Assert.True(Metric(warehouse, "lightgbm", "lift_at_10pct") > 2);
        Assert.Equal(0, Count(warehouse, "ml.metrics where isnan(value) or isnan(low) or isnan(high) or value is null or low > value or high < value"));
        Assert.Equal(0, Count(warehouse, "ml.gains where isnan(captured) or isnan(lift) or captured > 1"));
        Assert.Equal(0, Count(warehouse, "ml.intent_scores where isnan(probability) or probability not between 0 and 1"));
        Assert.Equal(200, Count(warehouse, "ml.gains"));
    }

    [Fact]
    public void Run_PlantedSignal_GivesFiguresForVisitorsLinkedBefore()
    {
        using var warehouse = new PlantedVisitors().Warehouse(_folder);
        Run(warehouse);
        var all = warehouse.Rows("select n, positives from ml.metrics where candidate = 'lightgbm' and measure = 'pr_auc' order by population", r => (r.GetInt64(0), r.GetInt64(1)));
        Assert.Equal(900, all[0].Item1);
        Assert.InRange(all[1].Item1, 100, 260);
        Assert.True(all[1].Item2 < all[0].Item2);
        Assert.Equal(60, Count(warehouse, "ml.metrics") + 4);
    }

    [Fact]
    public void Run_PlantedSignal_GivesTrueReasonsInTwoLanguages()
    {
        using var warehouse = new PlantedVisitors { HasInteraction = false }.Warehouse(_folder);
        Run(warehouse);
        Assert.Equal(0, Count(warehouse, "ml.intent_reasons where reason_en like '%{%' or reason_zh like '%{%' or reason_en = '' or reason_zh = ''"));
        // Whoever has nothing true to be said in the direction that the model took gets no made-up reason.
        Assert.InRange(Count(warehouse, "(select visitor_id from ml.intent_scores except select visitor_id from ml.intent_reasons)"), 0, 3);
        var wrong = "ml.intent_reasons r join marts.visitor_features f using (visitor_id) join (select max(cutoff_at) c from marts.visitor_features) on cutoff_at = c "
            + "where feature = 'price_views' and ((contribution > 0 and price_views = 0) or (contribution < 0 and price_views > 0))";
        Assert.Equal(0, Count(warehouse, wrong));
        Assert.True(Count(warehouse, "ml.intent_reasons where reason_en = 'viewed the price list 3 times' and reason_zh = '看过价格页 3 次'") > 10);
    }

    [Theory]
    [InlineData(0.3, null)]
    [InlineData(0.4, null)]
    [InlineData(0.45, "On the validation months lightgbm ranks worse than the baseline naive_bayes (PR-AUC 0.400 against 0.450).")]
    public void WorseThanBaselineNotice_BaselineOnValidation_SaysSoOnlyWhereBetter(double baseline, string? notice) =>
        Assert.Equal(notice, new Candidates([], [("lightgbm", 0.4), ("page_views", 0.1), ("naive_bayes", baseline)]).WorseThanBaselineNotice());

    [Fact]
    public void Run_Twice_TrainsOnceAndScoresTheSameBitForBit()
    {
        using var warehouse = new PlantedVisitors().Warehouse(_folder);
        Run(warehouse);
        var first = Scores(warehouse);
        Run(warehouse);
        Assert.Equal(first, Scores(warehouse));
        Assert.Equal(1, Count(warehouse, "ml.models"));
        warehouse.Execute("delete from ml.models");
        Run(warehouse);
        Assert.Equal(first, Scores(warehouse));
    }

    [Fact]
    public void Run_WithoutOpenMp_TrainsFastTreeAndSaysSo()
    {
        using var warehouse = new PlantedVisitors().Warehouse(_folder);
        var outcome = PlantedVisitors.Step(isLightGbmUsable: false).Run(warehouse, TestContext.Current.CancellationToken);
        Assert.StartsWith(
            "libgomp.so.1 is not on this machine, so the model was trained with FastTree instead of LightGBM; install the package libgomp1 to use LightGBM.",
            outcome.Notice,
            StringComparison.Ordinal);
        Assert.Equal(1, Count(warehouse, "ml.models where kind = 'fasttree' and is_current"));
        Assert.True(Metric(warehouse, "fasttree", "pr_auc") > 1.5 * Metric(warehouse, "page_views", "pr_auc"));
        Assert.True(Count(warehouse, "ml.intent_reasons") >= 600);
    }

    [Fact]
    public void Run_FewBuyers_ScoresByPointsAndSaysHowMany()
    {
        using var warehouse = new PlantedVisitors { VisitorsPerMonth = 40 }.Warehouse(_folder);
        var outcome = Run(warehouse, new() { MinBuyers = 500, BootstrapRounds = 20 });
        Assert.Matches(
            @"^Visitors are scored by a scorecard: \d+ distinct buyers in the training months, \d+ in the validation months and \d+ in the test months; "
            + @"a model needs 500, 5 and 5\. Its score ranks visitors by stated points; it is not a calibrated probability\.$",
            outcome.Notice);
        Assert.Equal(40, Count(warehouse, "ml.intent_scores"));
        Assert.Equal(1, Count(warehouse, "ml.models where kind = 'scorecard' and is_current"));
        Assert.Equal(0, Count(warehouse, "ml.metrics where measure in ('brier', 'log_loss')"));
    }

    [Fact]
    public void Run_ShortHistory_ScoresByPoints()
    {
        using var warehouse = new PlantedVisitors { Months = 5, VisitorsPerMonth = 30, Intercept = -20 }.Warehouse(_folder);
        var outcome = Run(warehouse);
        Assert.Equal(
            "Visitors are scored by a scorecard: only 2 monthly cut-offs have a finished window of 90 days (0 distinct buyers), too few for months of "
            + "training, validation and test that do not overlap. Its score ranks visitors by stated points; it is not a calibrated probability.",
            outcome.Notice);
        Assert.Equal((30L, 0), (outcome.Rows, Count(warehouse, "ml.metrics")));
    }

    [Fact]
    public void Run_MoreExamplesThanAllowed_LearnsFromAShareOfTheVisitorsAndScoresEverybody()
    {
        using var warehouse = new PlantedVisitors().Warehouse(_folder);
        var outcome = Run(warehouse, new() { MaxExamples = 3500, BootstrapRounds = 20 });
        Assert.EndsWith("The intent model learns from one visitor in 2: there are more than 3,500 examples. Everybody is scored.", outcome.Notice);
        Assert.Equal(300L, outcome.Rows);
        Assert.InRange(Count(warehouse, "(select unnest(range(n)) from ml.metrics where candidate = 'lightgbm' and measure = 'pr_auc' and population = 'all')"), 380, 520);
    }

    [Fact]
    public void Run_NoVisitors_ScoresNobody()
    {
        using var warehouse = new PlantedVisitors { Months = 2, VisitorsPerMonth = 0 }.Warehouse(_folder);
        Assert.Equal(new GraphStepOutcome(0, "No visitor was scored: there are no human visitors with page views in the window."), Run(warehouse));
    }

    [Fact]
    public void Run_WorseCandidate_KeepsTheFormerVersionAndSaysWhy()
    {
        using var warehouse = new PlantedVisitors().Warehouse(_folder);
        Run(warehouse);
        var before = Scores(warehouse);
        // The labels of all but the test months are turned round: whatever is learnt from them ranks the test months upside down.
        warehouse.Execute("update marts.visitor_examples set is_buyer = not is_buyer where cutoff_at < '2026-03-25' and label_known");
        var outcome = Run(warehouse);
        Assert.Matches(@"Intent model: kept v1: v2 was worse on 2026-04 to 2026-06 \(PR-AUC 0\.\d{3} against 0\.\d{3}\)\.$", outcome.Notice);
        Assert.Equal(before, Scores(warehouse));
        Assert.Equal([(1, true), (2, false)], Versions(warehouse));
        Assert.Equal(outcome.Notice, Run(warehouse).Notice);
        Assert.Equal([(1, true), (2, false)], Versions(warehouse));
    }

    [Fact]
    public void Run_NotWorseCandidate_Replaces()
    {
        using var warehouse = new PlantedVisitors { HasInteraction = false, Strength = -1, Intercept = -1 }.Warehouse(_folder);
        Run(warehouse);
        new PlantedVisitors { HasInteraction = false, Seed = 8 }.Fill(warehouse);
        Run(warehouse);
        Assert.Equal([(1, false), (2, true)], Versions(warehouse));
        Assert.StartsWith("v2 replaces v1: not worse on 2026-04 to 2026-06 (PR-AUC 0.", warehouse.Rows("select decision from ml.models where version = 2", r => r.GetString(0))[0], StringComparison.Ordinal);
    }

    private static GraphStepOutcome Run(WarehouseFile warehouse, IntentOptions? options = null) =>
        PlantedVisitors.Step(options).Run(warehouse, TestContext.Current.CancellationToken);

    private static int Count(WarehouseFile warehouse, string from) => (int)warehouse.Rows($"select count(*) from {from}", r => r.GetInt64(0))[0];

    private static double Metric(WarehouseFile warehouse, string candidate, string measure) =>
        warehouse.Rows($"select value from ml.metrics where candidate = '{candidate}' and measure = '{measure}' and population = 'all'", r => r.GetDouble(0)).Single();

    private static IReadOnlyList<(string, double)> Scores(WarehouseFile warehouse) =>
        warehouse.Rows("select visitor_id, probability from ml.intent_scores order by visitor_id", r => (r.GetString(0), r.GetDouble(1)));

    private static IReadOnlyList<(int, bool)> Versions(WarehouseFile warehouse) =>
        warehouse.Rows("select version, is_current from ml.models order by version", r => (r.GetInt32(0), r.GetBoolean(1)));
}
