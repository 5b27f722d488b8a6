using System.Globalization;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>What the desk for inquiries and complaints and the newsletter's system export.</summary>
internal static class DeskExport
{
    // An earlier export that was never deleted, of that year's last months; and one that broke off while it was written.
    private static readonly DateTime EarlierSince = new(2026, 5, 1), EarlierAt = new(2026, 9, 30, 18, 0, 0), BrokenOffSince = new(2026, 8, 1), BrokenOffAt = new(2026, 8, 29);

    public static void Write(World world, string folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var chinese = Encoding.GetEncoding("gb18030");
        Inquiries(world).Write(Path.Combine(folder, "inquiries.csv"));
        DeskDefects.Shift(Path.Combine(folder, "inquiries.csv"), "INQ-00400",
            "INQ-T0001,2025-10-02 11:20:05,website,test@haina-trading.example,Test,\"Ha\"ina,\"web\" form,Test form new site,\"please ignore, IT\",,\"S01\"x,/inquiry.html");
        var complaints = Complaints(world.Complaints, Clock.End);
        complaints.Add("TS-TEST", "2026/6/3 9:12", "", "", "", "", "low", "closed", "2026/6/3 9:15", "", "测试投诉，请忽略", "");
        complaints.Write(Path.Combine(folder, "complaints.csv"), chinese);
        Complaints(world.Complaints.Where(complaint => complaint.OpenedAt >= EarlierSince && complaint.OpenedAt < EarlierAt), EarlierAt).Write(Path.Combine(folder, "complaints-2026-09.csv"), chinese);
        var surveys = Surveys(world.Surveys);
        surveys.Add("R-TEST", "2026-07-03 09:30:00", "nps", "11", "test@haina-trading.example", "", "LED Lighting", "test, please ignore", "1", "");
        surveys.Write(Path.Combine(folder, "surveys.csv"));
        Surveys(world.Surveys.Where(survey => survey.At >= BrokenOffSince && survey.At < BrokenOffAt)).Write(Path.Combine(folder, "surveys-2026-08.csv"));
        DeskDefects.BreakOff(Path.Combine(folder, "surveys-2026-08.csv"));
        Mailings(world).Write(Path.Combine(folder, "campaigns.csv.gz"));
    }

    private static CsvFile Inquiries(World world)
    {
        var file = new CsvFile("Inquiry ID", "Received At", "Channel", "Email", "Name", "Company", "Subject", "Body", "SKU", "Assigned To", "Page");
        foreach (var inquiry in world.Inquiries)
        {
            Row(inquiry, inquiry.Id, inquiry.ReceivedAt);
            if (inquiry.IsSentTwice)
                Row(inquiry, inquiry.SecondId, inquiry.ReceivedAt.AddSeconds(19));
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

    // As the desk saw them at that time.
    private static CsvFile Complaints(IEnumerable<Complaint> complaints, DateTime until)
    {
        var file = new CsvFile("投诉编号", "投诉时间", "公司编号", "联系人编号", "订单号", "产品编号", "严重程度", "状态", "关闭时间", "重新打开时间", "内容", "负责人");
        foreach (var complaint in complaints)
        {
            DateTime? Seen(DateTime? at) => at < until ? at : null;
            var (reopened, closed) = (Seen(complaint.ReopenedAt), Seen(complaint.ClosedAgainAt) ?? Seen(complaint.ClosedAt));
            var status = closed is null ? "open" : reopened > closed ? "reopened" : "closed";
            file.Add(complaint.Id, complaint.Id == DeskDefects.UnreadableComplaint ? "2025/13/2 9:05" : Slashed(complaint.OpenedAt), complaint.By.Company.Id, complaint.By.ContactId,
                complaint.Order.Id, complaint.Product.Sku, complaint.Severity, status, Slashed(closed), Slashed(reopened), complaint.Text, complaint.AssignedTo?.Id ?? "");
        }
        return file;
    }

    private static string Slashed(DateTime? at) => at?.ToString("yyyy/M/d H:mm", CultureInfo.InvariantCulture) ?? "";

    private static CsvFile Surveys(IEnumerable<Survey> surveys)
    {
        var file = new CsvFile("Response ID", "Responded At", "Measure", "Score", "Email", "Company ID", "Series", "Comment", "Invited", "Exhibition");
        foreach (var survey in surveys)
        {
            file.Add(survey.Id, Clock.Text(survey.At), survey.Measure, survey.Id == DeskDefects.UnreadableSurvey ? "n/a" : Whole(survey.Score), survey.Person.Email,
                survey.Person.Company.Id, survey.Series.Name, survey.Comment, Whole(survey.Invited), survey.Exhibition);
        }
        return file;
    }

    private static CsvFile Mailings(World world)
    {
        var file = new CsvFile("campaign_id", "sent_at", "email", "company_id", "series", "token", "opened_at", "clicked_at");
        foreach (var mailing in world.Mailings)
        {
            file.Add(Campaigns.Id(mailing.Campaign), Clock.Text(mailing.SentAt), mailing.Person.Email,
                mailing.Person.EmployerAt(mailing.SentAt) is { } company && company.CreatedAt < mailing.SentAt ? company.Id : "",
                Campaigns.Series(mailing.Campaign)?.Name ?? "", Campaigns.Token(world, mailing.Person, mailing.Campaign),
                    Clock.TextUntilEnd(mailing.OpenedAt), Clock.TextUntilEnd(mailing.ClickedAt));
        }
        return file;
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
