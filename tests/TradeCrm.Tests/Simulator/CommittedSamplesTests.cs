using System.Text;
using TradeCrm.Simulator;

namespace TradeCrm.Tests.Simulator;

public sealed class CommittedSamplesTests(SampleRun run) : IClassFixture<SampleRun>
{
    [Fact]
    public void Write_SeedOfTheSamples_GivesTheCommittedFiles()
    {
        Assert.Equal(SampleRun.Files(SampleRun.Committed), SampleRun.Files(run.Made));
        var differing = SampleRun.Files(run.Made).Where(path =>
            !SampleRun.Content(Path.Combine(run.Made, path)).AsSpan().SequenceEqual(SampleRun.Content(Path.Combine(SampleRun.Committed, path))));
        Assert.Empty(differing);
    }

    [Fact]
    public void Write_AnotherSeed_GivesOtherFiles()
    {
        var folder = Directory.CreateTempSubdirectory("tradecrm-seed-");
        Simulation.Write(new() { OutDir = Path.Combine(folder.FullName, "out"), TruthDir = Path.Combine(folder.FullName, "truth"), Seed = 2 });
        var same = File.ReadAllText(Path.Combine(folder.FullName, "out", "erp", "orders.csv")) == File.ReadAllText(Path.Combine(run.Made, "erp", "orders.csv"));
        folder.Delete(recursive: true);
        Assert.False(same);
    }

    [Fact]
    public void Samples_Together_StayBelowEightMegabytes() =>
        Assert.InRange(SampleRun.Files(SampleRun.Committed).Sum(path => new FileInfo(Path.Combine(SampleRun.Committed, path)).Length), 1, 8_000_000);

    [Fact]
    public void Logs_Together_HoldSixtyThousandLinesAndSeventeenCutOnes()
    {
        var lines = SampleRun.LogLines(SampleRun.Committed).ToList();
        Assert.InRange(lines.Count, 60_000, 90_000);
        Assert.Equal(17, lines.Count(line => !LoggedView.TryParse(line, out _)));
    }

    [Theory]
    [InlineData("crm/hubspot-companies.csv", "Record ID,Company name,Company Domain Name,Company owner,Create Date,Phone Number,City,Country/Region,Industry,Type,Lifecycle Stage,Original Source,Parent Company,Native Name")]
    [InlineData("crm/hubspot-contacts.csv", "Record ID,First Name,Last Name,Full name or email,Email,Phone Number,Mobile Phone Number,Job Title,Contact owner,Associated Company IDs (Primary),Country/Region,Preferred Channel,Unsubscribed from all email,Create Date")]
    [InlineData("crm/okki-companies.csv", "客户编号,公司名称,中文名称,客户类型,国家地区,城市,公司网址,座机,主营行业,客户来源,客户阶段,跟进人,创建时间")]
    [InlineData("crm/okki-follow-ups.csv", "跟进编号,跟进时间,跟进方式,客户编号,联系人编号,跟进人,方向,主题,内容")]
    [InlineData("erp/salespeople.csv", "salesperson_id,name,team,manager,email,time_zone,joined_on,left_on")]
    [InlineData("erp/products.csv", "SKU,Product Name,Series,List Price,Currency,HS Code,Rebate Rate,Page")]
    [InlineData("desk/inquiries.csv", "Inquiry ID,Received At,Channel,Email,Name,Company,Subject,Body,SKU,Assigned To,Page")]
    [InlineData("erp/orders.csv", "订单号,下单时间,客户编号,联系人编号,行号,产品编号,数量,单价,金额,币种,业务员编号,订单状态,订单类型,付款方式,贸易条款,目的港,交货日期,成本,成本币种")]
    [InlineData("crm/hubspot-deal-stages.csv", "Deal ID,Deal Name,Associated Company ID,Deal Stage,Date Entered,Amount,Currency,Deal Owner,Close Date,Is Won,Closed Lost Reason")]
    [InlineData("crm/okki-opportunities.csv", "商机编号,商机名称,客户编号,商机阶段,变更时间,商机金额,币种,负责人,关闭时间,是否赢单,输单原因")]
    [InlineData("desk/complaints.csv", "投诉编号,投诉时间,公司编号,联系人编号,订单号,产品编号,严重程度,状态,关闭时间,重新打开时间,内容,负责人")]
    [InlineData("desk/surveys.csv", "Response ID,Responded At,Measure,Score,Email,Company ID,Series,Comment,Invited,Exhibition")]
    [InlineData("crm/hubspot-activities.csv", "Activity ID,Activity date,Activity type,Associated company ID,Associated contact ID,Activity assigned to,Direction,Subject,Body")]
    [InlineData("desk/campaigns.csv.gz", "campaign_id,sent_at,email,company_id,series,token,opened_at,clicked_at")]
    [InlineData("erp/exchange_rates.csv", "date,currency,usd")]
    [InlineData("fair/canton-fair-2026-spring.csv", "Name,Company,Email,Phone,Country,Series,Notes,Exhibition,Met At,Salesperson")]
    public void Samples_FirstLine_IsTheHeader(string path, string header)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = path is "desk/complaints.csv" or "erp/orders.csv" or "crm/okki-opportunities.csv" or "crm/okki-companies.csv" ? Encoding.GetEncoding("gb18030") : Encoding.UTF8;
        Assert.Equal(header, encoding.GetString(SampleRun.Content(Path.Combine(SampleRun.Committed, path))).Split("\r\n")[0]);
    }
}
