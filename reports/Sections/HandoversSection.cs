using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Who looks after the customers of those who left, and what only the leavers can tell.</summary>
internal sealed class HandoversSection(ReportFacts facts)
{
    public Section Build()
    {
        var handovers = facts.Queries.Read("handovers", row => new Handover(row.Text("customer_name"), row.Text("leaver_name"), row.Moment("left_on"), row.Text("state") ?? "", row.Text("responsible_name"),
            row.Text("next_step") ?? "", row.Count("open_deals"), row.Number("stake_report"), row.Count("silent_stages"), row.Count("open_promises"), row.Text("promise_sentence"), row.Moment("promise_due_date"), row.Moment("last_contact_local")));
        var silent = facts.Queries.Read("silent_stages", row => new Silent(row.Text("customer_name"), row.Text("opportunity_id"), row.Text("product"), row.Text("stage_before"), row.Text("stage"),
            row.Text("leaver_name"), row.Flag("is_open"), row.Moment("moved_local")));
        return new Section("handovers", new Bi("Handovers", "离职交接"), new Bi("Who looks after the customers of those who left?", "离职业务员的客户由谁接手？"), Answer(handovers, silent))
        {
            Definition = new Bi("Customers whose owner of record has left, or whose new contact introduced himself after somebody left. Who should take over: a colleague of the team who has talked to the customer, the last one first, else who knows the country and has the fewest customers. "
                + "A stage is silent if no mail, chat, call or meeting of anybody with anybody of the customer explains it. Open promises: what the leaver promised the customer and nothing shows done. Left out: customers whom somebody looks after and with whom nothing is left open.",
                "指归属人已离职，或离职后由新同事自我介绍接手的客户。建议接手人：同组中与客户联系过的同事（最近者优先），否则为熟悉该国家、客户最少的同事。“无记录推进”指该阶段前后没有任何人与客户的邮件、聊天、电话或会面记录。“未兑现承诺”指离职者对该客户作出、且查不到兑现凭据的承诺。已有人跟进且无遗留事项的客户不列入。"),
            Tables = [.. Tables(handovers, silent)],
        };
    }

    private Bi Answer(IReadOnlyList<Handover> handovers, IReadOnlyList<Silent> silent)
    {
        if (handovers.Count == 0 && silent.Count == 0)
            return facts.SourceKinds.Contains("salespeople") ? new Bi("No customer of somebody who left waits for a successor.", "没有等待接手的离职业务员客户。") : Nothing.Of(new Bi("salespeople", "业务员"), facts, "salespeople");
        var nobody = handovers.Where(handover => handover.State == "nobody").ToList();
        var money = Figures.Money(nobody.Sum(handover => handover.Stake ?? 0), facts.Header.Currency);
        var promises = handovers.Sum(handover => handover.OpenPromises);
        return new Bi($"Nobody has written to {Figures.Of(nobody.Count, "customer")} since their salesperson left; open deals of {money.En} are among them. Moved without a recorded contact: {Figures.Of(silent.Count, "stage")} of the leavers' deals; ask them while you can. {promises} of their promises are still to be kept.",
            $"{nobody.Count} 家客户在业务员离职后无人联系，涉及进行中商机 {money.Zh}。离职人员的商机有 {silent.Count} 次推进没有任何联系记录，请尽快向其核实。其承诺中尚有 {promises} 条未兑现。");
    }

    private IEnumerable<Html> Tables(IReadOnlyList<Handover> handovers, IReadOnlyList<Silent> silent)
    {
        if (handovers.Count > 0)
            yield return Customers(handovers);
        if (silent.Count > 0)
            yield return Stages(silent);
    }

    private Html Customers(IReadOnlyList<Handover> handovers) => DataTable.Render("table-handovers", new Bi("Customers to hand over", "待交接客户"), handovers,
    [
        new(new Bi("Customer", "客户"), handover => new(Html.Of($"<b>{Html.Name(handover.Customer)}</b>"), handover.Customer ?? "")),
        new(new Bi("Left", "离职人员"), handover => Cell.Text(handover.Leaver)),
        new(new Bi("On", "离职日期"), handover => Cell.Day(handover.LeftOn, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Since then", "交接情况"), handover => Cell.Words(CodeWords.Of("handover_" + handover.State))),
        new(new Bi("Who takes over", "接手人"), handover => Cell.Text(handover.Responsible)),
        new(new Bi("Next step", "下一步"), handover => Cell.Words(CodeWords.Of(handover.NextStep))),
        new(new Bi("Open deals", "进行中商机"), handover => Cell.Count(handover.OpenDeals), ColumnType.Number),
        new(new Bi($"Worth, {facts.Header.Currency}", $"金额，{facts.Header.Currency}"), handover => handover.Stake is null ? Cell.Text("") : Cell.Money(handover.Stake), ColumnType.Number),
        new(new Bi("Silent stages", "无记录推进"), handover => Cell.Count(handover.SilentStages), ColumnType.Number),
        new(new Bi("Open promises", "未兑现承诺"), handover => Cell.Count(handover.OpenPromises), ColumnType.Number),
        new(new Bi("The most urgent of them", "其中最急的"), handover => Cell.Text(handover.Promise)),
        new(new Bi("Due", "到期日"), handover => handover.PromiseDue is null ? Cell.Text("") : Cell.Day(handover.PromiseDue, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Last contact before", "离职前最后联系"), handover => Cell.Day(handover.LastContact, facts.Header.AsOf), ColumnType.Day),
    ], index => $"handover-{index + 1}");

    private Html Stages(IReadOnlyList<Silent> silent) => DataTable.Render("table-silent-stages", new Bi("Ask the leaver", "向离职人员核实"), silent,
    [
        new(new Bi("Customer", "客户"), stage => Cell.Text(stage.Customer)),
        new(new Bi("Deal", "商机"), stage => Cell.Text($"{stage.Deal} {stage.Product}")),
        new(new Bi("From", "原阶段"), stage => Cell.Text(stage.Before)),
        new(new Bi("To", "新阶段"), stage => Cell.Text(stage.Stage)),
        new(new Bi("Ask", "询问"), stage => Cell.Text(stage.Leaver)),
        new(new Bi("State", "状态"), stage => Cell.Words(stage.IsOpen ? new Bi("open", "进行中") : new Bi("closed", "已关闭"))),
        new(new Bi("Moved", "推进日期"), stage => Cell.Day(stage.MovedAt, facts.Header.AsOf), ColumnType.Day),
    ]);

    private sealed record Handover(string? Customer, string? Leaver, DateTime? LeftOn, string State, string? Responsible, string NextStep, long OpenDeals, double? Stake, long SilentStages, long OpenPromises, string? Promise, DateTime? PromiseDue, DateTime? LastContact);

    private sealed record Silent(string? Customer, string? Deal, string? Product, string? Before, string? Stage, string? Leaver, bool IsOpen, DateTime? MovedAt);
}
