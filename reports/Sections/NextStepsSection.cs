using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>The one action that matters most with each customer.</summary>
internal sealed class NextStepsSection(ReportFacts facts)
{
    public Section Build()
    {
        var steps = facts.Queries.Read("next_steps", row => new Step(row.Text("customer_name"), row.Text("country"), row.Text("matter") ?? "", row.Text("about"), row.Text("responsible_name"), row.Text("others"),
            row.Number("stake_report"), row.Moment("due_date"), row.Text("source_path"), row.Number("line"), row.Moment("since_local")));
        return new Section("next", new Bi("Next steps", "下一步"), new Bi("What is the one thing to do for each customer now?", "每位客户现在最该做的一件事是什么？"), Answer(steps))
        {
            Definition = new Bi("One step per customer with something open: the first matter in the order of next_steps in pipeline.yaml, of complaints and payments the oldest, of all else what happened or falls due nearest to today. Where salespeople are in each other's way, the one who leads acts. The other open matters stand beside it.",
                "每位有待办事项的客户列一条：按 pipeline.yaml 中 next_steps 的先后，投诉和货款取最早的，其余取离今天最近的；撞单时由主跟人处理。其余待办列在旁边。"),
            Tables = steps.Count == 0 ? [] : [Table(steps), LeftOut()],
        };
    }

    private static Bi Answer(IReadOnlyList<Step> steps)
    {
        if (steps.Count == 0)
            return new Bi("Nothing is known to be open with any customer.", "没有已知的待办客户事项。");
        var kinds = steps.GroupBy(step => step.Matter).Select(kind => (kind.Key, Count: kind.Count())).ToList();
        var nobody = steps.Count(step => step.Responsible is null);
        return new Bi($"{Figures.Of(steps.Count, "customer")} wait for something: {string.Join("; ", kinds.Select(kind => $"{CodeWords.Of("matter_" + kind.Key).En} {kind.Count}"))}.{(nobody == 0 ? "" : $" For {nobody} nobody is responsible.")}",
            $"{steps.Count} 家客户有待办事项：{string.Join("；", kinds.Select(kind => $"{CodeWords.Of("matter_" + kind.Key).Zh} {kind.Count}"))}。{(nobody == 0 ? "" : $"其中 {nobody} 家无人负责。")}");
    }

    private Html Table(IReadOnlyList<Step> steps) => DataTable.Render("table-next", new Bi("One step per customer", "每客一步"), steps,
    [
        new(new Bi("Customer", "客户"), step => new(Html.Of($"<b>{Html.Name(step.Customer)}</b>"), step.Customer ?? "")),
        new(new Bi("What to do", "要做的事"), step => Cell.Words(CodeWords.Of("matter_" + step.Matter))),
        new(new Bi("About", "内容"), step => Cell.Text(step.About)),
        new(new Bi("Who", "负责人"), step => step.Responsible is null ? Cell.Words(new Bi("you decide who", "待指派")) : Cell.Text(step.Responsible)),
        new(new Bi("By", "截止"), step => Cell.Day(step.Due, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Open since", "起始"), step => Cell.Day(step.Since, facts.Header.AsOf), ColumnType.Day),
        new(new Bi($"At stake, {facts.Header.Currency}", $"涉及金额，{facts.Header.Currency}"), step => step.Stake is null ? Cell.Text("") : Cell.Money(step.Stake), ColumnType.Number),
        new(new Bi("Also open", "其他待办"), step => step.Others is null ? Cell.Text("") : Cell.Words(Others(step.Others))),
        new(new Bi("Country", "国家"), step => step.Country is null ? Cell.Text("") : Cell.Words(CountryWords.Of(step.Country))),
        new(new Bi("Evidence", "依据"), step => Place(step)),
    ], index => $"next-{index + 1}");

    private static Cell Place(Step step)
    {
        var place = step.File is null ? "" : $"{step.File}:{step.Line}";
        return new(Html.Of($"<small class=\"evidence\">{Html.Name(place)}</small>"), place);
    }

    private Html LeftOut()
    {
        var reasons = facts.Queries.Read("next_steps_left_out", row => (Reason: row.Text("reason") ?? "", Matters: row.Count("matters")));
        if (reasons.Count == 0)
            return Html.Empty;
        var words = reasons.Select(left => (Words: CodeWords.Of("left_" + left.Reason), left.Matters)).ToList();
        return Html.Of($"<p class=\"left-out\">{new Bi($"Left out: {string.Join("; ", words.Select(left => $"{left.Matters} {left.Words.En}"))}.", $"未列入：{string.Join("；", words.Select(left => $"{left.Words.Zh} {left.Matters} 项"))}。")}</p>\n");
    }

    private static Bi Others(string matters)
    {
        var words = matters.Split(", ").Select(matter => CodeWords.Of("matter_" + matter)).ToList();
        return new Bi(string.Join(", ", words.Select(word => word.En)), string.Join("，", words.Select(word => word.Zh)));
    }

    private sealed record Step(string? Customer, string? Country, string Matter, string? About, string? Responsible, string? Others, double? Stake, DateTime? Due, string? File, double? Line, DateTime? Since);
}
