using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>What the ERP exports: master data, orders, exchange rates.</summary>
internal static class ErpExport
{
    public static void Write(World world, string folder)
    {
        Salespeople().Write(Path.Combine(folder, "salespeople.csv"));
        Products().Write(Path.Combine(folder, "products.csv"));
        Orders(world).Write(Path.Combine(folder, "orders.csv"));
        Rates(world).Write(Path.Combine(folder, "exchange_rates.csv"));
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

    private static CsvFile Orders(World world)
    {
        var file = new CsvFile("Order ID", "Ordered At", "Company ID", "Contact ID", "Email", "Line", "SKU", "Quantity", "Unit Price", "Amount",
            "Currency", "Salesperson ID", "Status", "Kind",
            "Payment Terms", "Promised On", "Cost", "Cost Currency");
        foreach (var order in world.Orders)
        {
            foreach (var line in order.Lines)
                file.Add([.. OrderFields(order, line)]);
        }
        file.Spoil(311, "Quantity", "1,2OO");
        file.Spoil(902, "Ordered At", "2026-02-30 10:00:00");
        return file;
    }

    private static IEnumerable<string> OrderFields(Order order, OrderLine line)
    {
        var person = order.Person;
        var amount = (long)line.PriceCents * line.Quantity;
        // The factory's price in yuan: about 70 % of the list price in dollars.
        var cost = (long)line.Product.PriceCents * line.Quantity * 7 * 70 / 100;
        return [order.Id, Clock.Text(order.At), person.Company.Id, person.ContactId, person.Email, Whole(line.Line), line.Product.Sku,
            Whole(line.Quantity), Money(line.PriceCents), Money(amount),
            order.Terms.Currency, order.By.Id, order.Status, order.Kind, order.Terms.Payment,
                Clock.Day(order.PromisedOn), Money(cost), "CNY"];
    }

    private static CsvFile Rates(World world)
    {
        var file = new CsvFile("date", "currency", "usd");
        foreach (var (day, currency, millionths) in world.Rates.All)
            file.Add(Clock.Day(day), currency, $"{millionths / 1_000_000}.{millionths % 1_000_000:000000}");
        return file;
    }

    private static string Money(long cents) => $"{cents / 100}.{cents % 100:00}";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
