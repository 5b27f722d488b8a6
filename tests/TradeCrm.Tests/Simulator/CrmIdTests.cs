using System.Text;

namespace TradeCrm.Tests.Simulator;

/// <summary>Each CRM gives its own ids, and names a company by its own number for it.</summary>
public sealed class CrmIdTests(SampleRun run) : IClassFixture<SampleRun>
{
    [Theory]
    [InlineData("crm/hubspot-deal-stages.csv", "crm/hubspot-companies.csv", "^[0-9]{10}$")]
    [InlineData("crm/okki-opportunities.csv", "crm/okki-companies.csv", "^SJ[0-9]{5}$")]
    public void Deals_IdAndCompany_AreThoseOfTheirOwnCrm(string deals, string companies, string form)
    {
        var known = Rows(companies).Select(cells => cells[0]).ToHashSet();
        var rows = Rows(deals);
        Assert.InRange(rows.Count, 500, 5_000);
        Assert.All(rows, cells => Assert.Matches(form, cells[0]));
        Assert.Empty(rows.Where(cells => !known.Contains(cells[2])).Select(cells => cells[0]));
    }

    [Fact]
    public void Deals_OfTheTruth_NameTheCompanyAsTheirExportDoes()
    {
        var exported = Rows("crm/hubspot-deal-stages.csv").Concat(Rows("crm/okki-opportunities.csv")).GroupBy(cells => cells[0]).ToDictionary(rows => rows.Key, rows => rows.First()[2]);
        var companies = TruthRow.Read(run.Truth, "customer_records").Where(row => row["source"].StartsWith("crm/", StringComparison.Ordinal) && row.Has("company")).ToDictionary(row => row["record_id"], row => row["company"]);
        Assert.All(TruthRow.Read(run.Truth, "deals").Where(row => exported.ContainsKey(row["deal_id"])), row =>
        {
            Assert.Equal(exported[row["deal_id"]], row["company_id"]);
            Assert.Equal(row["company"], companies[row["company_id"]]);
        });
    }

    [Fact]
    public void Activities_OfTheTruth_HaveTheIdsOfTheirExports()
    {
        var ids = Rows("crm/hubspot-activities.csv").Concat(Rows("crm/okki-follow-ups.csv")).Select(cells => cells[0]).ToHashSet();
        Assert.Empty(TruthRow.Read(run.Truth, "customer_timeline").Where(row => row["source"] == "activities").Select(row => row["id"]).Except(ids));
        Assert.All(ids, id => Assert.Matches("^(46[0-9]{9}|GJ[0-9]{6})$", id));
    }

    private List<IReadOnlyList<string>> Rows(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = path is "crm/okki-opportunities.csv" or "crm/okki-companies.csv" ? Encoding.GetEncoding("gb18030") : Encoding.UTF8;
        return [.. CrmRows.Rows(encoding.GetString(File.ReadAllBytes(Path.Combine(run.Made, path)))).Skip(1).Where(cells => cells.Count > 5)];
    }
}
