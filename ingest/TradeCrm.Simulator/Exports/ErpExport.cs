using System.Globalization;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>What the ERP exports: master data and exchange rates under English headings, orders as a Chinese system gives them, twice for the last quarters.</summary>
internal static class ErpExport
{
    public static void Write(World world, string folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var chinese = Encoding.GetEncoding("gb18030");
        Salespeople().Write(Path.Combine(folder, "salespeople.csv"));
        Products().Write(Path.Combine(folder, "products.csv"));
        Rates(world).Write(Path.Combine(folder, "exchange_rates.csv"));
        var orders = Orders(world, Clock.Start, Reach.OrdersFirst);
        Spoil(orders);
        orders.Write(Path.Combine(folder, "orders.csv"), chinese);
        Orders(world, Reach.OrdersAgainFrom, Reach.Usual).Write(Path.Combine(folder, "orders_2026-10-31.csv"), chinese);
    }

    private static CsvFile Salespeople()
    {
        var file = new CsvFile("salesperson_id", "name", "team", "manager", "email", "time_zone", "joined_on", "left_on");
        foreach (var person in Staff.All)
        {
            // The team's most senior member leads it.
            var manager = Staff.All.First(other => Staff.TeamName(other) == Staff.TeamName(person));
            file.Add(person.Id, person.Name, Staff.TeamName(person), manager == person ? "" : manager.Id, person.Email, "Asia/Shanghai",
                Clock.Day(person.JoinedOn), person.LeftOn is { } left ? Clock.Day(left) : "");
        }
        return file;
    }

    private static CsvFile Products()
    {
        var file = new CsvFile("SKU", "Product Name", "Series", "List Price", "Currency", "HS Code", "Rebate Rate", "Page");
        foreach (var product in Catalogue.All)
            file.Add(product.Sku, product.Name, product.Series.Name, Money(product.PriceCents), "USD", product.HsCode,
                $"0.{product.RebatePercent:00}", product.Page);
        return file;
    }

    private static CsvFile Orders(World world, DateTime from, DateTime until)
    {
        var file = new CsvFile("订单号", "下单时间", "客户编号", "联系人编号", "行号", "产品编号", "数量", "单价", "金额", "币种", "业务员编号", "订单状态", "订单类型", "付款方式", "贸易条款", "目的港", "交货日期", "成本", "成本币种");
        foreach (var order in world.Orders.Where(order => order.At >= from && order.At < until))
        {
            foreach (var line in order.Lines)
                file.Add([.. OrderFields(order, line, until)]);
        }
        return file;
    }

    // Two cells that nobody can read, two rows twice, and what somebody entered to try the system.
    private static void Spoil(CsvFile file)
    {
        file.Spoil(311, "数量", "1,2OO");
        file.Spoil(902, "下单时间", "2026-02-30 10:00:00");
        file.Repeat(640);
        file.Repeat(1205);
        foreach (var (number, at) in new[] { (1, "2024-11-06 16:02:11"), (2, "2025-08-19 09:40:55"), (3, "2026/3/17 14:21:30") })
            file.Add($"TEST-{number:00}", at, "测试", "", "1", "HL-101", "1", "1.00", "1.00", "USD", "S01", "已取消", "sample", "测试", "FOB", "Ningbo", "", "", "");
    }

    private static IEnumerable<string> OrderFields(Order order, OrderLine line, DateTime until)
    {
        var person = order.Person;
        // Who types the date writes it as Chinese do; who imports it does not.
        var at = order.Number % 3 == 0 ? order.At.ToString("yyyy/M/d H:mm:ss", CultureInfo.InvariantCulture) : Clock.Text(order.At);
        return [order.Id, at, person.Company.Id, person.ContactId, Whole(line.Line), line.Product.Sku, Whole(line.Quantity), Money(line.PriceCents), Money(line.AmountCents),
            order.Terms.Currency, order.By.Id, Chinese(order.StatusAt(until)), order.Kind, order.Terms.Payment, order.Terms.Incoterm, order.Terms.Port,
            Slashed(order.PromisedOn), Money(line.CostCents), "CNY"];
    }

    private static string Chinese(string status) => status switch
    {
        "cancelled" => "已取消",
        "confirmed" => "已确认",
        "part shipped" => "部分发货",
        "shipped" => "已发货",
        _ => "已完成",
    };

    private static CsvFile Rates(World world)
    {
        var file = new CsvFile("date", "currency", "usd");
        foreach (var (day, currency, millionths) in world.Rates.All)
            file.Add(Clock.Day(day), currency, $"{millionths / 1_000_000}.{millionths % 1_000_000:000000}");
        return file;
    }

    public static string Money(long cents) => $"{cents / 100}.{cents % 100:00}";

    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Slashed(DateTime? day) => day?.ToString("yyyy/M/d", CultureInfo.InvariantCulture) ?? "";
}
