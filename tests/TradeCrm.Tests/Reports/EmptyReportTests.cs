namespace TradeCrm.Tests.Reports;

public sealed class EmptyReportTests
{
    [Theory]
    [InlineData("No scored visitors: add a source of kind visits.")]
    [InlineData("No visits to the website: add a source of kind visits.")]
    [InlineData("No steps towards an order this month: add a source of kind visits and inquiries and orders.")]
    [InlineData("No cards of exhibitions: add a source of kind exhibition.")]
    [InlineData("No answers after exhibitions: add a source of kind exhibition and surveys.")]
    [InlineData("No interest in any series: add a source of kind products and inquiries.")]
    [InlineData("No inquiries: add a source of kind inquiries.")]
    [InlineData("No complaints: add a source of kind complaints.")]
    [InlineData("No salespeople: add a source of kind salespeople.")]
    [InlineData("No contacts of salespeople: add a source of kind activities.")]
    [InlineData("No survey answers: add a source of kind surveys.")]
    [InlineData("No orders: add a source of kind orders.")]
    [InlineData("No deals: add a source of kind opportunities.")]
    [InlineData("No markets: add a source of kind visits and orders.")]
    [InlineData("No prices of two salespeople for one customer: add a source of kind quotations.")]
    [InlineData("Nothing is known to be open with any customer.")]
    [InlineData("Nothing is waiting: nothing is known to be open with any customer, and nobody known is hot.")]
    [InlineData("暂无问卷回收：请添加 surveys 类数据源。")]
    [InlineData("no warnings")]
    public void Write_NothingAtAll_SaysWhyAndWhatWouldFillIt(string sentence)
    {
        using var warehouse = ReportWarehouse.Empty();
        var page = warehouse.Page();
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg class=\"chart\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"banner", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingAtAll_QualityPageSaysSo()
    {
        using var warehouse = ReportWarehouse.Empty();
        Assert.Contains("No data yet: add sources to pipeline.yaml.", warehouse.QualityPage(), StringComparison.Ordinal);
        Assert.Contains("No company records: add a source of kind companies.", warehouse.QualityPage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SourceWithoutAnswers_DoesNotAskForTheSource()
    {
        using var warehouse = ReportWarehouse.Empty();
        warehouse.File.Execute("insert into ops.sources values ('surveys', 'surveys', 'crm/surveys.csv')");
        Assert.Contains("No survey answers up to 31 Oct: the sources of kind surveys hold none yet.", warehouse.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_MeasureWithoutSource_NamesTheKindThatIsMissing()
    {
        using var warehouse = ReportWarehouse.Empty();
        warehouse.File.Execute("insert into marts.management_kpis (month, measure, unit, state, reason, missing_kind, position, is_good_up) values ('2026-10-01', 'win_rate', 'share', 'not_known', 'no_source', 'opportunities', 7, true)");
        Assert.Contains("not known: add a source of kind opportunities", warehouse.Page(), StringComparison.Ordinal);
    }
}
