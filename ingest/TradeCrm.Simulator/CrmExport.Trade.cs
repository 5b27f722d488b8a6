using System.Globalization;
using System.Text;

namespace TradeCrm.Simulator;

internal static partial class CrmExport
{
    private static void WriteTrade(World world, string folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Orders(world).Write(Path.Combine(folder, "orders.csv"));
        Complaints(world).Write(Path.Combine(folder, "complaints.csv"), Encoding.GetEncoding("gb18030"));
        Surveys(world).Write(Path.Combine(folder, "surveys.csv"));
        Mailings(world).Write(Path.Combine(folder, "campaigns.csv"));
        ExchangeRates(world).Write(Path.Combine(folder, "exchange_rates.csv"));
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

    private static CsvFile Complaints(World world)
    {
        var file = new CsvFile("投诉编号", "投诉时间", "公司编号", "联系人编号", "订单号", "产品编号", "严重程度", "状态", "关闭时间", "重新打开时间", "内容");
        foreach (var (complaint, index) in world.Complaints.OrderBy(complaint => complaint.OpenedAt).Select((complaint, index) => (complaint, index)))
        {
            var status = complaint.ReopenedAt is not null ? "reopened" : complaint.ClosedAt is not null ? "closed" : "open";
            file.Add($"TS{index + 1:0000}", Slashed(complaint.OpenedAt), complaint.Order.Person.Company.Id, complaint.Order.Person.ContactId,
                complaint.Order.Id, complaint.Product.Sku,
                complaint.Severity, status, Slashed(complaint.ClosedAt), Slashed(complaint.ReopenedAt), complaint.Text);
        }
        file.Spoil(20, "投诉时间", "2025/13/2 9:05");
        return file;
    }

    private static string Slashed(DateTime? at) => at?.ToString("yyyy/M/d H:mm", CultureInfo.InvariantCulture) ?? "";

    private static CsvFile Surveys(World world)
    {
        var file = new CsvFile("Response ID", "Responded At", "Measure", "Score", "Email", "Company ID", "Series", "Comment", "Invited");
        foreach (var (survey, index) in world.Surveys.OrderBy(survey => survey.At).Select((survey, index) => (survey, index)))
        {
            file.Add($"R{index + 1:00000}", Clock.Text(survey.At), survey.Measure, Whole(survey.Score), survey.Person.Email,
                survey.Person.Company.Id, survey.Series.Name, survey.Comment, Whole(survey.Invited));
        }
        file.Spoil(77, "Score", "n/a");
        return file;
    }

    private static CsvFile Mailings(World world)
    {
        var file = new CsvFile("campaign_id", "sent_at", "email", "company_id", "series", "token", "opened_at", "clicked_at");
        foreach (var mailing in world.Mailings)
        {
            file.Add(Campaigns.Id(mailing.Campaign), Clock.Text(mailing.SentAt), mailing.Person.Email,
                mailing.Person.Company.CreatedAt < mailing.SentAt ? mailing.Person.Company.Id : "",
                Campaigns.Series(mailing.Campaign)?.Name ?? "", Campaigns.Token(world, mailing.Person, mailing.Campaign),
                    Clock.TextUntilEnd(mailing.OpenedAt), Clock.TextUntilEnd(mailing.ClickedAt));
        }
        return file;
    }

    // A walk in millionths of a dollar, drawn back to its start so that it stays plausible.
    private static CsvFile ExchangeRates(World world)
    {
        var file = new CsvFile("date", "currency", "usd");
        var stream = world.Stream("rates");
        var (euro, yuan) = (1_085_000, 138_500);
        for (var day = Clock.Start.AddDays(-7); day < Clock.End; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            euro += stream.Between(-4_000, 4_000) + (1_100_000 - euro) / 100;
            yuan += stream.Between(-180, 180) + (139_500 - yuan) / 100;
            file.Add(Clock.Day(day), "EUR", $"{euro / 1_000_000}.{euro % 1_000_000:000000}");
            file.Add(Clock.Day(day), "CNY", $"0.{yuan:000000}");
        }
        return file;
    }
}
