using System.Globalization;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>OKKI (小满): Chinese headers in GB18030, a workbook of the contacts, and follow-up records that were exported on a Monday and then forgotten.</summary>
internal static class OkkiExport
{
    private static readonly string[] Stages = ["新客户", "意向客户", "成交客户"];

    private static readonly Dictionary<string, string> Types = new()
    {
        ["end user"] = "终端用户",
        ["importer"] = "进口商",
        ["trader"] = "贸易商",
        ["agent"] = "代理商",
        ["supplier"] = "供应商",
        ["competitor"] = "同行",
    };

    public static void Write(World world, string folder)
    {
        var gb18030 = Encoding.GetEncoding("gb18030");
        Companies(world.Crm.Companies.Where(record => record.System == CrmSystem.Okki && record.IsExported)).Write(Path.Combine(folder, "okki-companies.csv"), gb18030);
        WorkbookFile.WritePacked(Path.Combine(folder, "okki-contacts.xlsx"), new Sheet("导出说明", [["小满 OKKI 联系人导出"], ["仅供内部使用"]]),
            Contacts(world.Crm.People.Where(record => record.System == CrmSystem.Okki && record.IsExported)));
        FollowUps(world).Write(Path.Combine(folder, "okki-follow-ups.csv"));
    }

    private static CsvFile Companies(IEnumerable<CompanyRecord> records)
    {
        var file = new CsvFile("客户编号", "公司名称", "中文名称", "客户类型", "国家地区", "城市", "公司网址", "座机", "主营行业", "客户来源", "客户阶段", "跟进人", "创建时间");
        foreach (var record in records)
        {
            var company = record.Company;
            file.Add(record.Id, record.Name, record.NameLocal, company is null ? "" : Types[company.Type], record.Country, company?.City ?? "", record.Website, record.Phone, company?.Series?.NameZh ?? "",
                company?.Source ?? "", Stages[CrmExport.Stage(record)], record.Owner?.Id ?? "", record.CreatedAt.ToString("yyyy/M/d H:mm", CultureInfo.InvariantCulture));
        }
        return file;
    }

    private static Sheet Contacts(IEnumerable<ContactRecord> records)
    {
        List<object?[]> rows = [["联系人编号", "客户编号", "姓名", "职位", "邮箱", "手机", "座机", "国家地区", "首选联系方式", "退订", "创建时间"]];
        foreach (var record in records)
        {
            rows.Add([record.Id, record.Company.Id, record.Name, Or(JobTitle.InChinese(record.Person)), Or(record.Email), Or(record.Mobile), Or(record.Phone), record.Country,
                record.Person is not { } person ? null : person.PreferredChannel, record.DoNotContact ? "是" : "否", Seconds(record.CreatedAt)]);
        }
        return new("联系人", rows);

        // An empty cell is no cell.
        static string? Or(string text) => text.Length == 0 ? null : text;
    }

    private static DateTime Seconds(DateTime at) => new(at.Year, at.Month, at.Day, at.Hour, at.Minute, 0);

    private static CsvFile FollowUps(World world)
    {
        var file = new CsvFile("跟进编号", "跟进时间", "跟进方式", "客户编号", "联系人编号", "跟进人", "方向", "主题", "内容");
        foreach (var activity in world.Activities.Where(activity => CrmBook.Of(activity) == CrmSystem.Okki && activity.At < Reach.OkkiFollowUps))
        {
            file.Add(activity.Id, activity.At.ToString("yyyy/M/d H:mm:ss", CultureInfo.InvariantCulture), activity.Type, world.Crm.Find(activity.Company, CrmSystem.Okki)?.Id ?? "",
                world.Crm.Find(activity.Person, activity.Company, CrmSystem.Okki)?.Id ?? "", activity.By?.Id ?? "", activity.Direction, activity.Subject, activity.Body);
        }
        file.Repeat(300);
        // The connection broke off within a line that was still being written.
        file.Paste(file.Count, "GJ990001,2026/10/19 18:2");
        return file;
    }
}
