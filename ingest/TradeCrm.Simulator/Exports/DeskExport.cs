using System.Globalization;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>What the desk for inquiries and complaints and the newsletter's system export.</summary>
internal static class DeskExport
{
    public static void Write(World world, string folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Inquiries(world).Write(Path.Combine(folder, "inquiries.csv"));
        Complaints(world).Write(Path.Combine(folder, "complaints.csv"), Encoding.GetEncoding("gb18030"));
        Surveys(world).Write(Path.Combine(folder, "surveys.csv"));
        Mailings(world).Write(Path.Combine(folder, "campaigns.csv"));
    }

    private static CsvFile Inquiries(World world)
    {
        var file = new CsvFile("Inquiry ID", "Received At", "Channel", "Email", "Name", "Company", "Subject", "Body", "SKU", "Assigned To", "Page");
        foreach (var inquiry in world.Inquiries)
        {
            Row(inquiry, inquiry.Id, inquiry.ReceivedAt);
            if (file.Count % 240 == 150 && inquiry.Person is not null)
                Row(inquiry, $"{inquiry.Id}-2", inquiry.ReceivedAt.AddSeconds(19));
        }
        return file;

        void Row(Inquiry inquiry, string id, DateTime at)
        {
            var (company, name, email) = NameForms.Inquiry(world, inquiry);
            file.Add(id, Clock.Text(at), inquiry.Channel, email, name, company, inquiry.Subject, inquiry.Body, inquiry.Sku, inquiry.Owner?.Id ?? "", inquiry.Page);
            if (inquiry.Person is { } person)
                world.Mentions.Add(new("desk/inquiries.csv", id, person, company, name, email));
        }
    }

    private static CsvFile Complaints(World world)
    {
        var file = new CsvFile("投诉编号", "投诉时间", "公司编号", "联系人编号", "订单号", "产品编号", "严重程度", "状态", "关闭时间", "重新打开时间", "内容");
        foreach (var complaint in world.Complaints)
        {
            var status = complaint.ReopenedAt is not null ? "reopened" : complaint.ClosedAt is not null ? "closed" : "open";
            file.Add(complaint.Id, Slashed(complaint.OpenedAt), complaint.Order.Person.Company.Id, complaint.Order.Person.ContactId,
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

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
