using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Who owes money, since when, and which letters of credit forbid what is planned.</summary>
internal sealed class ReceivablesSection(ReportFacts facts)
{
    private static readonly (int From, int To, Bi Name)[] Ages =
        [(0, 30, new("up to 30 days", "30天以内")), (31, 60, new("31 to 60 days", "31–60天")), (61, 90, new("61 to 90 days", "61–90天")), (91, int.MaxValue, new("over 90 days", "90天以上"))];

    private string Currency => facts.Header.Currency;

    public Section Build()
    {
        var owed = facts.Queries.Read("receivables", row => new Owed(row.Text("customer_name"), row.Text("order_id"), row.Text("instalment"), row.Text("method"), row.Text("state") ?? "", row.Text("lc_state"), row.Text("responsible_name"),
            row.Text("next_step") ?? "", row.Text("currency"), row.Number("open_amount"), row.Number("stake_report"), row.Number("overdue_days"), row.Moment("due_date"), row.Moment("planned_shipment_date"),
            row.Moment("lc_latest_shipment_date"), row.Moment("known_until_date")));
        var methods = facts.Queries.Read("receivables_methods", row => new Method(row.Text("method") ?? "", row.Count("instalments"), row.Count("paid"), row.Count("paid_late"), row.Number("median_days_late"), row.Number("not_due"),
            row.Number("overdue"), row.Number("not_known")));
        var section = new Section("receivables", new Bi("Receivables", "应收款"), new Bi("Who owes us money, and which letters of credit are in danger?", "谁欠我们货款？哪些信用证有风险？"),
            methods.Count == 0 ? Nothing.Of(new Bi("payments", "收款记录"), facts, "payments") : Answer(owed, methods))
        {
            Definition = new Bi("Instalments of orders that were not cancelled. Overdue: due before the last day of the bank's statement (its newest receipt) and not paid; what fell due since then is not known. Open amounts are valued at the newest rate. "
                + "A letter of credit is in danger where the shipment that is still planned lies after its latest day of shipment.",
                "统计未取消订单的各期款项。“逾期”指应收日早于银行流水最后一天（最近一笔到账）且未付清；此后到期的为“未知”。未收金额按最新汇率折算。计划装运晚于信用证最迟装运期的，列为有风险。"),
        };
        return methods.Count == 0 ? section : section with { Charts = [Chart(owed)], Tables = [.. Tables(owed, methods)] };
    }

    private Bi Answer(IReadOnlyList<Owed> owed, IReadOnlyList<Method> methods)
    {
        var (overdue, unknown, credits) = (owed.Where(one => one.IsOverdue).ToList(), owed.Where(one => one.State == "not_known").ToList(), owed.Where(one => one.NextStep == "amend_credit").ToList());
        var (late, open, danger) = (Sum(overdue), Sum(unknown), Sum(credits));
        var said = overdue.Count == 0 ? new Bi("No instalment is overdue as far as the bank's statement goes.", "按现有银行流水，没有逾期款项。")
            : new Bi($"Overdue: {Figures.Of(overdue.Count, "instalment")}, {late.En} in all, the oldest for {Figures.Of((long)(overdue.Max(one => one.OverdueDays) ?? 0), "day")}.",
                $"逾期 {overdue.Count} 笔，共 {late.Zh}，最长已逾期 {overdue.Max(one => one.OverdueDays):0} 天。");
        if (unknown.Count > 0 && unknown[0].KnownUntil is { } until)
            said += new Bi($" Whether {Figures.Of(unknown.Count, "instalment")} of {open.En} came in is not known: the statement ends on {Dates.Day(until, facts.Header.AsOf).En}.", $"另有 {unknown.Count} 笔共 {open.Zh} 是否到账未知：流水截至{Dates.Day(until, facts.Header.AsOf).Zh}。");
        if (credits.Count > 0)
            said += new Bi($" Letters of credit that forbid the planned shipment: {credits.Count}, worth {danger.En}.", $"计划装运晚于最迟装运期的信用证 {credits.Count} 份，涉及 {danger.Zh}。");
        return said + NotDue(methods);
    }

    private Bi NotDue(IReadOnlyList<Method> methods)
    {
        var later = Figures.Money(methods.Sum(method => method.NotDue ?? 0), Currency);
        return new Bi($" Not due yet: {later.En}.", $"未到期 {later.Zh}。");
    }

    private Bi Sum(IEnumerable<Owed> owed) => Figures.Money(owed.Sum(one => one.OpenReport ?? 0), Currency);

    private Html Chart(IReadOnlyList<Owed> owed)
    {
        var overdue = owed.Where(one => one is { IsOverdue: true, OverdueDays: not null }).ToList();
        return overdue.Count < 2 ? Html.Empty : RankedBarsChart.Draw("chart-receivables",
            [.. Ages.Select(age => (age.Name, Of: overdue.Where(one => one.OverdueDays >= age.From && one.OverdueDays <= age.To).ToList()))
                .Select(age => new RankedBar(new Bi($"{age.Name.En}, {Figures.Of(age.Of.Count, "instalment")}", $"{age.Name.Zh}，{age.Of.Count} 笔"), age.Of.Sum(one => one.OpenReport ?? 0), Sum(age.Of)))],
            new Bi("Overdue by age", "逾期账龄"), new Bi($"overdue, {Currency}", $"逾期金额，{Currency}"));
    }

    private IEnumerable<Html> Tables(IReadOnlyList<Owed> owed, IReadOnlyList<Method> methods)
    {
        if (owed.Count > 0)
            yield return Instalments(owed);
        yield return Methods(methods);
    }

    private Html Instalments(IReadOnlyList<Owed> owed) => DataTable.Render("table-receivables", new Bi("Instalments to act on", "待处理款项"), owed,
    [
        new(new Bi("Customer", "客户"), one => new(Html.Of($"<b>{Html.Name(one.Customer)}</b>"), one.Customer ?? "")),
        new(new Bi("Order", "订单"), one => Cell.Text($"{one.Order} {one.Instalment}".Trim())),
        new(new Bi("Method", "付款方式"), one => one.Method is null ? Cell.NotKnown : Cell.Text(one.Method)),
        new(new Bi("Open", "未收"), one => one.Open is { } open ? new(Html.Of($"{Html.Name(one.Currency)} {Figures.FullMoney(open)}"), open.ToString("R", System.Globalization.CultureInfo.InvariantCulture)) : Cell.NotKnown, ColumnType.Number),
        new(new Bi("Due", "应收日"), one => Cell.Day(one.Due, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("State", "状态"), one => Cell.Words(CodeWords.Of("owed_" + one.State))),
        new(new Bi("Days overdue", "逾期天数"), one => one.OverdueDays is null ? Cell.Text("") : Cell.Count(one.OverdueDays), ColumnType.Number),
        new(new Bi("Letter of credit", "信用证"), one => one.Credit is null ? Cell.Text("") : Cell.Words(CodeWords.Of("credit_" + one.Credit))),
        new(new Bi("Latest shipment", "最迟装运"), one => one.Latest is null ? Cell.Text("") : Cell.Day(one.Latest, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Planned shipment", "计划装运"), one => Cell.Day(one.Planned, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Responsible", "负责人"), one => Cell.Text(one.Responsible)),
        new(new Bi("Next step", "下一步"), one => Cell.Words(CodeWords.Of(one.NextStep))),
    ]);

    private Html Methods(IReadOnlyList<Method> methods) => DataTable.Render("table-receivables-methods", new Bi("By method of payment", "按付款方式"), methods,
    [
        new(new Bi("Method", "付款方式"), method => method.Name is "not_known" ? Cell.NotKnown : Cell.Text(method.Name)),
        new(new Bi("Instalments", "款项数"), method => Cell.Count(method.Instalments), ColumnType.Number),
        new(new Bi("Paid", "已付清"), method => Cell.Count(method.Paid), ColumnType.Number),
        new(new Bi("Of these late", "其中逾期"), method => Cell.Share(method.Paid == 0 ? null : (double)method.PaidLate / method.Paid), ColumnType.Number),
        new(new Bi("Median days late", "逾期天数中位数"), method => method.DaysLate is null ? Cell.Text("") : Cell.Count(method.DaysLate), ColumnType.Number),
        new(new Bi($"Not due, {Currency}", $"未到期，{Currency}"), method => Cell.Money(method.NotDue ?? 0), ColumnType.Number),
        new(new Bi($"Overdue, {Currency}", $"逾期，{Currency}"), method => Cell.Money(method.Overdue ?? 0), ColumnType.Number),
        new(new Bi($"Not known, {Currency}", $"未知，{Currency}"), method => Cell.Money(method.NotKnown ?? 0), ColumnType.Number),
    ]);

    private sealed record Owed(string? Customer, string? Order, string? Instalment, string? Method, string State, string? Credit, string? Responsible, string NextStep, string? Currency, double? Open, double? OpenReport,
        double? OverdueDays, DateTime? Due, DateTime? Planned, DateTime? Latest, DateTime? KnownUntil)
    {
        public bool IsOverdue => State is "overdue" or "paid_partly";
    }

    private sealed record Method(string Name, long Instalments, long Paid, long PaidLate, double? DaysLate, double? NotDue, double? Overdue, double? NotKnown);
}
