using TradeCrm.Reports;
using TradeCrm.Reports.Management;
using TradeCrm.Reports.Sections;

namespace TradeCrm.Tests.Reports;

public sealed class ChangeWordsTests
{
    private static readonly DateOnly September = new(2026, 9, 1);

    [Theory]
    [InlineData("count", 108, 100, true, "▲ 8.0 % vs Sep, within chance", "较9月升 8.0 %，属正常波动")]
    [InlineData("count", 150, 100, true, "▲ 50 % vs Sep, better", "较9月升 50 %，向好")]
    [InlineData("money", 80000, 100000, true, "▼ 20 % vs Sep, worse", "较9月降 20 %，转差")]
    [InlineData("count", 100, 100, true, "● no change vs Sep", "与9月持平")]
    [InlineData("count", 3, 0, true, "▲ up from none in Sep", "9月为零，本月有了")]
    [InlineData("count", 0, 0, true, "● no change vs Sep", "与9月持平")]
    [InlineData("share", 0.31, 0.33, true, "▼ 2 pts vs Sep, worse", "较9月降 2 个百分点，转差")]
    [InlineData("days", 38, 35, false, "▲ 3.0 days vs Sep, slower", "较9月升 3.0 天，变慢")]
    [InlineData("score", 42, 30, true, "▲ 12 points vs Sep, better", "较9月升 12 分，向好")]
    [InlineData("count", 30, 10, null, "▲ 200 % vs Sep", "较9月升 200 %")]
    public void Of_AgainstTheMonthBefore_SaysByHowMuchAndWhetherGood(string unit, double value, double previous, bool? isGoodUp, string english, string chinese)
    {
        var change = ChangeWords.Of(Some(unit, value, previous, isGoodUp), September, isWholeMonth: true, "USD");
        Assert.Equal((english, chinese), ($"{change.Arrow} {change.Words.En}", change.Words.Zh));
    }

    [Fact]
    public void Of_PreviousInsideTheInterval_IsNoClearChange() =>
        Assert.Equal("no clear change vs Sep", ChangeWords.Of(Some("share", 0.31, 0.36, true) with { Low = 0.22, High = 0.42 }, September, isWholeMonth: true, "USD").Words.En);

    [Fact]
    public void Of_MonthNotOver_ComparesNoCountWithAWholeMonth() =>
        Assert.Equal("month to date; all of Sep: USD 100 k", ChangeWords.Of(Some("money", 40000, 100000, true), September, isWholeMonth: false, "USD").Words.En);

    [Fact]
    public void Of_NothingTheMonthBefore_SaysSo() => Assert.Equal("no figure for Sep to compare with", ChangeWords.Of(Some("count", 5, null, true), September, isWholeMonth: true, "USD").Words.En);

    [Theory]
    [InlineData(412300, "USD 412 k", "USD 41.2 万")]
    [InlineData(1612000, "USD 1.61 M", "USD 161 万")]
    [InlineData(950, "USD 950", "USD 950")]
    [InlineData(234000000, "USD 234 M", "USD 2.34 亿")]
    [InlineData(-52000, "USD −52.0 k", "USD −5.20 万")]
    public void Money_OfAnySize_ReadsAsPeopleWriteIt(double amount, string english, string chinese) =>
        Assert.Equal((english, chinese), (Figures.Money(amount, "USD").En, Figures.Money(amount, "USD").Zh));

    private static Kpi Some(string unit, double value, double? previous, bool? isGoodUp) => new("x", unit, 1, value, 10, null, null, previous, isGoodUp, []);
}
