namespace TradeCrm.Tests.Simulator;

/// <summary>Question 2 on the level of comments: faults named in them, and comments that only sound good or bad.</summary>
public sealed class FairCommentTests(SampleRun run) : IClassFixture<SampleRun>
{
    private const int AtLeast = 5;

    private IReadOnlyList<TruthRow> Comments => field ??= [.. TruthRow.Read(run.Truth, "exhibition_answers").Where(row => row["comment"].Length > 0)];

    [Fact]
    public void Comments_Negative_AreEnoughAndEachHasATheme()
    {
        var rows = Comments.Where(row => row["planted"] == "negative").ToList();
        Assert.InRange(rows.Count, AtLeast, Comments.Count / 3);
        Assert.All(rows, row => Assert.Equal(("negative", true), (row["polarity"], row["theme"].Length > 0)));
        Assert.InRange(rows.Select(row => row["theme"]).Distinct().Count(), 4, 8);
    }

    [Fact]
    public void Comments_ThatOnlySoundSo_AreEnoughAndOfEveryKind()
    {
        string[] kinds = ["sounds_negative", "sounds_positive", "about_the_fair", "contradicts_score"];
        Assert.InRange(Comments.Count(row => kinds.Contains(row["planted"])), 3 * AtLeast, Comments.Count / 2);
        Assert.All(kinds, kind => Assert.Contains(Comments, row => row["planted"] == kind));
    }

    [Theory]
    [InlineData("sounds_negative", "positive", 7, 10)]
    [InlineData("sounds_positive", "negative", 0, 6)]
    [InlineData("about_the_fair", "neutral", 0, 10)]
    [InlineData("negative", "negative", 0, 6)]
    [InlineData("mixed", "mixed", 0, 8)]
    [InlineData("", "positive", 7, 10)]
    public void Comments_OfAKind_SayWhatTheKindMeansBesideAFittingScore(string planted, string polarity, int lowest, int highest) =>
        Assert.All(Comments.Where(row => row["planted"] == planted), row =>
        {
            Assert.Equal(polarity, row["polarity"]);
            Assert.InRange(row.Number("score"), lowest, highest);
        });

    [Fact]
    public void Comments_AgainstTheirScore_ComeFromTheOtherEndOfTheScale() => Assert.All(Comments.Where(row => row["planted"] == "contradicts_score"), row =>
    {
        Assert.Contains(row["polarity"], new[] { "positive", "negative" });
        Assert.True(row["polarity"] == "negative" ? row.Number("score") >= 9 : row.Number("score") <= 4);
    });

    [Fact]
    public void Comments_Languages_AreFive() => Assert.Equal(["de", "en", "es", "fr", "zh"], Comments.Select(row => row["language"]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Comments_OfOneFair_RepeatNobody() =>
        Assert.All(Comments.GroupBy(row => row["exhibition"]), fair => Assert.Equal(fair.Count(), fair.Select(row => row["comment"]).Distinct().Count()));
}
