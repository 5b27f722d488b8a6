using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>Quotations as the two CRMs list them: OKKI's workbook for one team, HubSpot's CSV for the others; one row per line.</summary>
internal static class QuotationExport
{
    public static void Write(World world, string folder)
    {
        var lines = world.Quotations.SelectMany(quotation => Enumerable.Range(1, quotation.Lines.Count).Select(number => new QuotedLine(quotation, number))).ToLookup(line => SystemOf(line.Quotation));
        WorkbookFile.WritePacked(Path.Combine(folder, "okki-quotations.xlsx"), new Sheet("报价单", [.. Okki(world, lines[CrmSystem.Okki])]));
        HubSpot(world, lines[CrmSystem.Hubspot]).Write(Path.Combine(folder, "hubspot-quotes.csv"));
    }

    /// <summary>The system that the salesperson works with.</summary>
    public static CrmSystem SystemOf(Quotation quotation) => CrmBook.Of(quotation.By);

    /// <summary>By which numbers that system knows company and contact; empty where it has no record of them.</summary>
    public static (string Company, string Contact) Customer(World world, Quotation quotation)
    {
        var (person, system) = (quotation.Person, SystemOf(quotation));
        return (world.Crm.Find(person.Company, system)?.Id ?? "", world.Crm.Find(person, person.Company, system)?.Id ?? "");
    }

    private static IEnumerable<object?[]> Okki(World world, IEnumerable<QuotedLine> lines)
    {
        yield return ["报价单号", "报价日期", "客户编号", "联系人编号", "业务员", "行号", "产品型号", "产品名称", "数量", "起订量", "单价", "币种", "价格条款", "港口", "付款方式", "佣金", "包装", "有效期至", "替代报价单", "备注"];
        foreach (var (at, (quotation, number)) in lines.Index())
        {
            var (line, terms, customer) = (quotation.Lines[number - 1], quotation.Terms, Customer(world, quotation));
            // A look-up in the sheet that found nothing, and a note that somebody else wrote.
            object? name = at % 211 == 57 ? new ErrorCell("#N/A") : line.Product.Name.Split(" / ")[^1];
            yield return [quotation.Id, quotation.At, Empty(customer.Company), Empty(customer.Contact), quotation.By.Id, number, line.Product.Sku, name, line.Quantity, line.MinQuantity, line.PriceCents / 100m, terms.Currency,
                Empty(terms.Incoterm), Empty(terms.Port), terms.Payment, terms.CommissionPermille == 0 ? null : Percent(terms.CommissionPermille), PriceTables.Packings.First(packing => packing.Name == terms.Packing).NameZh,
                quotation.ValidUntil, Empty(quotation.Supersedes?.Id), at % 211 == 100 ? "=HYPERLINK(\"http://198.51.100.7/\",\"详见附件\")" : null];
        }
        // Left from the day when the system was introduced.
        yield return ["QT-TEST", new DateTime(2024, 11, 4, 10, 0, 0), null, null, "S12", 1, "TEST", "测试", 1, 1, 0.01m, "USD", "FOB", "Ningbo", null, null, null, null, null, "测试数据，请删除"];
    }

    private static CsvFile HubSpot(World world, IEnumerable<QuotedLine> lines)
    {
        var file = new CsvFile("Quote ID", "Create Date", "Associated Company ID", "Associated Contact ID", "Quote Owner", "Line", "SKU", "Product Name", "Quantity", "MOQ", "Unit Price", "Currency", "Incoterm", "Port",
            "Payment Terms", "Commission", "Packing", "Expiration Date", "Replaces Quote");
        foreach (var (quotation, number) in lines)
        {
            var (line, terms, customer) = (quotation.Lines[number - 1], quotation.Terms, Customer(world, quotation));
            file.Add(quotation.Id, Clock.Text(quotation.At), customer.Company, customer.Contact, quotation.By.Id, Whole(number), line.Product.Sku, line.Product.Name.Split(" / ")[0], Whole(line.Quantity),
                Whole(line.MinQuantity), $"{line.PriceCents / 100}.{line.PriceCents % 100:00}", terms.Currency, terms.Incoterm, terms.Port, terms.Payment, terms.CommissionPermille == 0 ? "" : Percent(terms.CommissionPermille),
                terms.Packing, quotation.ValidUntil is { } last ? Clock.Day(last) : "", quotation.Supersedes?.Id ?? "");
        }
        file.Repeat(120);
        file.Add("QT-TEST", "2024-11-04 09:30:00", "", "", "S01", "1", "TEST", "<b>test</b> please delete", "1", "1", "see attachment", "USD", "FOB", "Ningbo", "", "", "", "", "");
        return file;
    }

    private static string? Empty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string Percent(int permille) => permille % 10 == 0 ? $"{permille / 10}%" : $"{permille / 10}.{permille % 10}%";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
