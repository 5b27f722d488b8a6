using System.Text;

namespace TradeCrm.Simulator;

/// <summary>The history of deal stages: HubSpot's for the teams Europe and Americas, OKKI's (商机) for the third team. One row per stage that was entered until the export.</summary>
internal static class DealExport
{
    public static void Write(World world, string folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var hubSpot = new CsvFile("Deal ID", "Deal Name", "Associated Company ID", "Deal Stage", "Date Entered", "Amount", "Currency", "Deal Owner", "Close Date", "Is Won", "Closed Lost Reason");
        var okki = new CsvFile("商机编号", "商机名称", "客户编号", "商机阶段", "变更时间", "商机金额", "币种", "负责人", "关闭时间", "是否赢单", "输单原因");
        foreach (var deal in world.Deals)
        {
            foreach (var (stage, at) in deal.Stages.Where(stage => stage.At <= Reach.Usual))
            {
                if (CrmBook.Of(deal.Owner) == CrmSystem.Hubspot)
                    hubSpot.Add([.. Fields(world, deal, stage, at)]);
                else
                    okki.Add([.. OkkiFields(world, deal, stage, at)]);
            }
        }
        hubSpot.Write(Path.Combine(folder, "hubspot-deal-stages.csv"));
        okki.Write(Path.Combine(folder, "okki-opportunities.csv"), Encoding.GetEncoding("gb18030"));
    }

    private static IEnumerable<string> Fields(World world, Deal deal, string stage, DateTime at) =>
        [deal.Id, deal.Product.Sku, CompanyId(world, deal), Labelled(stage), Clock.Text(at), ErpExport.Money(deal.AmountCents), deal.Currency, deal.Owner.Id,
            stage.StartsWith("closed", StringComparison.Ordinal) ? Clock.Text(at) : "", stage == "closed won" ? "true" : "false", stage == "closed lost" ? Reason(deal) : ""];

    private static IEnumerable<string> OkkiFields(World world, Deal deal, string stage, DateTime at)
    {
        var name = stage switch
        {
            "identified" => "新商机",
            "contacted" => "已联系",
            "sampled" => "已寄样",
            "negotiating" => "谈判中",
            "agreed" => "达成意向",
            "contracted" => "已签合同",
            "closed won" => "赢单",
            _ => "输单",
        };
        return [deal.Id, deal.Product.Sku, CompanyId(world, deal), name, Clock.Text(at), ErpExport.Money(deal.AmountCents), deal.Currency, deal.Owner.Id,
            stage.StartsWith("closed", StringComparison.Ordinal) ? Clock.Text(at) : "", stage == "closed won" ? "是" : "否", stage == "closed lost" ? Reason(deal) : ""];
    }

    /// <summary>As the deal's own CRM names the company.</summary>
    public static string CompanyId(World world, Deal deal) => world.Crm.Find(deal.Person.Company, CrmBook.Of(deal.Owner))?.Id ?? "";

    private static string Labelled(string stage) => stage switch
    {
        "closed won" => "Closed Won",
        "closed lost" => "Closed Lost",
        _ => $"{char.ToUpperInvariant(stage[0])}{stage[1..]}",
    };

    private static string Reason(Deal deal) => deal.Rival.Length == 0 ? deal.LostReason : $"{deal.LostReason} ({deal.Rival})";
}
