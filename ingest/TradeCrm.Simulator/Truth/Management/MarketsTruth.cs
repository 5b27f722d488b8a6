namespace TradeCrm.Simulator;

/// <summary>Per country, series and month: what people asked for, what was offered, what was ordered.</summary>
internal static class MarketsTruth
{
    private sealed class Cell
    {
        public int Inquiries, Quotations, Orders, NewCustomers;
        public long RevenueUsdCents;
    }

    public static void Write(World world, Bookings bookings, string folder)
    {
        var cells = new SortedDictionary<(DateTime Month, string Country, string Series), Cell>();
        Cell At(DateTime at, Company company, string series)
        {
            var key = (Bookings.MonthOf(at), company.Country.Name, series);
            return cells.TryGetValue(key, out var cell) ? cell : cells[key] = new();
        }
        foreach (var inquiry in world.Inquiries.Where(inquiry => inquiry.Person is not null && inquiry.ReceivedAt <= Reach.Usual))
            At(inquiry.ReceivedAt, inquiry.Person!.Company, inquiry.Sku.Length == 0 ? "" : inquiry.Person.Taste.Series.Name).Inquiries++;
        foreach (var quotation in world.Quotations.Where(quotation => quotation.At <= Reach.Usual))
            At(quotation.At, quotation.Person.Company, quotation.Lines[0].Product.Series.Name).Quotations++;
        foreach (var line in bookings.Lines)
            At(line.Order.At, line.Company, line.Line.Product.Series.Name).RevenueUsdCents += line.UsdCents;
        foreach (var (order, _) in bookings.Orders)
            At(order.At, order.Person.Company, order.Lines[0].Product.Series.Name).Orders++;
        foreach (var company in bookings.ByCompany)
            At(company.First().Order.At, company.Key, company.First().Order.Lines[0].Product.Series.Name).NewCustomers++;
        using var table = new TruthTable(folder, "markets_monthly", "month", "country", "series", "inquiries:number", "quotations:number", "orders:number", "new_customers:number",
            "revenue_usd_cents:number");
        foreach (var (key, cell) in cells)
            table.Add(Clock.Day(key.Month), key.Country, key.Series.Length == 0 ? null : key.Series, cell.Inquiries, cell.Quotations, cell.Orders, cell.NewCustomers, cell.RevenueUsdCents);
    }
}
