using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;
using TradeCrm.Reports.Sections;
using TradeCrm.Reports.Spreadsheets;

namespace TradeCrm.Reports.Worklists;

/// <summary>A column of a worklist: how it looks, and what of a row it shows.</summary>
internal sealed record WorklistColumn(SheetColumn Shown, Func<Row, WorklistFacts, object?> Read)
{
    /// <summary>Name of the customer; a person's where there is no company.</summary>
    public static WorklistColumn Customer { get; } = Of("Customer", "客户", 30, CellStyle.Plain,
        (row, facts) => row.Text("customer_name") is not { } name ? new Bi("not known", "未知").OneLine
            : facts.LonePeople.Contains(row.Text("customer_id") ?? "") ? facts.Mask.Name(name) : name);

    public static WorklistColumn Country { get; } = Of("Country", "国家", 16, CellStyle.Plain, (row, _) => row.Text("country") is { } country ? CountryWords.Of(country).OneLine : null);

    public static WorklistColumn Email { get; } = Of("E-mail", "邮箱", 30, CellStyle.Plain, (row, facts) => facts.Mask.Email(row.Text("email")));

    public static WorklistColumn NextStep { get; } = Code("What to do", "下一步", 30, "next_step");

    public static WorklistColumn NextStepOn { get; } = Day("By when", "截止日期", "next_step_on");

    /// <summary>Who is in charge; says so where it is nobody or somebody who left.</summary>
    public static WorklistColumn Responsible { get; } = Of("Who", "负责人", 22, CellStyle.Plain, (row, facts) => row.Text("responsible_id") switch
    {
        null => new Bi("nobody", "无").OneLine,
        var id when facts.InCharge(id) is null => $"{facts.NameOf(id)} ({new Bi("left", "已离职").OneLine})",
        var id => facts.NameOf(id),
    });

    public static WorklistColumn Text(string en, string zh, double width, string column) => Of(en, zh, width, CellStyle.Plain, (row, _) => row.Text(column));

    /// <summary>What somebody wrote; addresses in it are masked too.</summary>
    public static WorklistColumn Words(string en, string zh, double width, string column) => Of(en, zh, width, CellStyle.Plain, (row, facts) => facts.Mask.InText(row.Text(column)));

    public static WorklistColumn Person(string en, string zh, double width, string column) => Of(en, zh, width, CellStyle.Plain,
        (row, facts) => row.Text(column) is { } names ? string.Join(", ", names.Split(", ").Select(facts.Mask.Name)) : null);

    public static WorklistColumn Code(string en, string zh, double width, string column) => Of(en, zh, width, CellStyle.Plain,
        (row, _) => row.Text(column) is { } codes ? string.Join("; ", codes.Split(", ").Select(code => WorklistWords.Of(code).OneLine)) : null);

    public static WorklistColumn YesNo(string en, string zh, string column) => Of(en, zh, 10, CellStyle.Plain,
        (row, _) => row.Text(column) is null ? new Bi("not known", "未知").OneLine : row.Flag(column) ? new Bi("yes", "是").OneLine : new Bi("no", "否").OneLine);

    public static WorklistColumn Day(string en, string zh, string column) => Of(en, zh, 12, CellStyle.Day, (row, _) => row.Moment(column));

    public static WorklistColumn Moment(string en, string zh, string column) => Of(en, zh, 16, CellStyle.Moment, (row, _) => row.Moment(column));

    public static WorklistColumn Money(string en, string zh, string column) => Of(en, zh, 14, CellStyle.Money, (row, _) => row.Number(column));

    public static WorklistColumn Count(string en, string zh, string column) => Of(en, zh, 11, CellStyle.Count, (row, _) => row.Number(column));

    public static WorklistColumn Decimal(string en, string zh, string column) => Of(en, zh, 11, CellStyle.Decimal, (row, _) => row.Number(column));

    public static WorklistColumn Currency(string column) => Text("Currency", "币种", 9, column);

    private static WorklistColumn Of(string en, string zh, double width, CellStyle style, Func<Row, WorklistFacts, object?> read) => new(new SheetColumn(new Bi(en, zh), width, style), read);
}
