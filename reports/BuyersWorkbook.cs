using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using TradeCrm.Reports.Reading;
using TradeCrm.Reports.Sections;

namespace TradeCrm.Reports;

/// <summary>The salespeople's workbook: whom to call, and whom to answer first. Numbers and dates are typed cells.</summary>
internal sealed class BuyersWorkbook(ReportFacts facts)
{
    private static readonly (string Name, double Width)[] Widths =
    [
        ("Rank", 7), ("Company", 30), ("Person", 22), ("E-mail", 30), ("Country", 16), ("Probability %", 13), ("Band", 8), ("Reasons", 60), ("理由", 50), ("Interest", 18), ("Owner", 18),
        ("Last seen", 18), ("Sessions", 10), ("Page views", 11), ("Expected value", 15), ("Currency", 10), ("Known by", 24), ("Subject", 40), ("Why unanswered", 40), ("未回复原因", 30),
        ("Waiting days", 13), ("Business hours", 15), ("Overdue", 10), ("Received", 18), ("Address", 18), ("Score, points", 14), ("Evidence", 36), ("State", 12), ("Next step", 36), ("下一步", 30), ("Responsible", 18), ("Reason", 50), ("原因", 40),
    ];

    public byte[] ToBytes()
    {
        var sheets = new Dictionary<string, object>
        {
            ["Buyers"] = facts.Buyers.Select(Buyer).DefaultIfEmpty(Empty("Rank", "Company", "Probability %", "Owner")).ToList(),
            ["Left out"] = facts.LeftOut.Select(Held).DefaultIfEmpty(Empty("Company", "Person", "Reason", "Owner")).ToList(),
            ["Unanswered"] = facts.Waiting.Select(Waiting).DefaultIfEmpty(Empty("Company", "Subject", "Why unanswered", "Owner")).ToList(),
        };
        using var made = new MemoryStream();
        MiniExcel.SaveAs(made, sheets, configuration: new OpenXmlConfiguration
        {
            FreezeRowCount = 1,
            AutoFilter = true,
            TableStyles = TableStyles.Default,
            DynamicColumns = [.. Widths.Select(column => new DynamicExcelColumn(column.Name) { Width = column.Width })],
        });
        return FixedZip.Rewrite(made.ToArray());
    }

    private Dictionary<string, object?> Buyer(Buyer buyer) => new()
    {
        ["Rank"] = buyer.Rank,
        ["Company"] = Text(buyer.Company),
        ["Person"] = Text(buyer.Person),
        ["E-mail"] = Text(buyer.Email),
        ["Country"] = Text(buyer.Country is null ? null : CountryWords.Of(buyer.Country).En),
        [buyer.IsScore ? "Score, points" : "Probability %"] = Math.Round(buyer.Probability * 100, 1),
        ["Band"] = buyer.Band,
        ["Reasons"] = Text(string.Join("; ", buyer.Reasons.Select(reason => reason.En))),
        ["理由"] = Text(string.Join("；", buyer.Reasons.Select(reason => reason.Zh))),
        ["Interest"] = Text(buyer.TopSeries),
        ["Owner"] = Text(buyer.Owner),
        ["Last seen"] = buyer.LastSeen,
        ["Sessions"] = buyer.Sessions,
        ["Page views"] = buyer.PageViews,
        ["Expected value"] = buyer.ExpectedValue is { } value ? Math.Round(value, 2) : null,
        ["Currency"] = buyer.ExpectedValue is null ? null : facts.Header.Currency,
        ["Known by"] = buyer.Evidence is null ? null : CodeWords.Of(buyer.Evidence).En,
        ["Address"] = Text(buyer.Address),
        ["Evidence"] = Text(buyer.EvidenceAt),
    };

    private Dictionary<string, object?> Held(HeldBuyer held) => new()
    {
        ["Company"] = Text(held.Customer),
        ["Person"] = Text(held.Person),
        ["E-mail"] = Text(held.Email),
        ["Reason"] = LeftOutTable.Why(held, facts.Header.AsOf).En,
        ["原因"] = LeftOutTable.Why(held, facts.Header.AsOf).Zh,
        ["Owner"] = Text(held.Responsible),
    };

    private Dictionary<string, object?> Waiting(WaitingInquiry inquiry) => new()
    {
        ["Company"] = Text(inquiry.Customer ?? inquiry.Email),
        ["E-mail"] = Text(inquiry.Email),
        ["Country"] = Text(inquiry.Country is null ? null : CountryWords.Of(inquiry.Country).En),
        ["Subject"] = Text(inquiry.Subject),
        ["Why unanswered"] = UnansweredSection.Why(inquiry, facts.Header.AsOf).En,
        ["未回复原因"] = UnansweredSection.Why(inquiry, facts.Header.AsOf).Zh,
        ["State"] = inquiry.IsKnown ? "unanswered" : "not known",
        ["Waiting days"] = Math.Round(inquiry.AgeDays, 1),
        ["Business hours"] = inquiry.BusinessHours is { } hours ? Math.Round(hours, 1) : null,
        ["Overdue"] = inquiry.IsOverdue ? "yes" : "no",
        ["Owner"] = Text(inquiry.Owner),
        ["Next step"] = UnansweredSection.Step(inquiry, facts.Header.AsOf).En,
        ["下一步"] = UnansweredSection.Step(inquiry, facts.Header.AsOf).Zh,
        ["Responsible"] = Text(inquiry.Responsible),
        ["Received"] = inquiry.Received,
        ["Evidence"] = Text(inquiry.Evidence),
    };

    private static Dictionary<string, object?> Empty(params string[] columns) => columns.ToDictionary(column => column, _ => (object?)null);

    private static string? Text(string? text) => SpreadsheetText.Defuse(text);
}
