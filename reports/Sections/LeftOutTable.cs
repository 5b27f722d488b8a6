using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Whom a list that proposes selling leaves out, and why.</summary>
internal static class LeftOutTable
{
    public static Html Render(ReportFacts facts) => facts.LeftOut.Count == 0 ? Html.Empty : DataTable.Render("table-left-out", new Bi("Left out of the list, and why", "未列入名单及原因"), facts.LeftOut,
    [
        new Column<HeldBuyer>(new Bi("Who", "客户"), held => Cell.Text(held.Who)),
        new(new Bi("Why", "原因"), held => Cell.Words(Why(held, facts.Header.AsOf))),
        new(new Bi("Responsible", "负责人"), held => held.Responsible is null ? Cell.Words(new Bi("nobody", "无")) : Cell.Text(held.Responsible)),
    ]);

    /// <summary>The reason in words, with the day since which it holds.</summary>
    public static Bi Why(HeldBuyer held, DateTime asOf)
    {
        var since = held.Since is { } day ? Dates.Day(day, asOf) : new Bi("an unknown day", "未知日期");
        if (held.Kind != "complaint")
            return new Bi("asked not to be contacted, ", "已要求勿联系，") + new Bi("since ", "自") + since;
        return held.Until is { } until
            ? new Bi("complaint of ", "投诉（") + since + new Bi(" resolved; no selling before ", "）已解决，冷静期至") + Dates.Day(until, asOf)
            : new Bi("unresolved complaint since ", "投诉未解决，自") + since + new Bi(": resolve it first", "起：请先解决");
    }
}
