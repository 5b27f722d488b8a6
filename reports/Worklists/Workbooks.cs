using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Spreadsheets;

namespace TradeCrm.Reports.Worklists;

/// <summary>Whose rows stand in which workbook: a salesperson's hold the rows that salesperson acts on and no others; what nobody acts on goes to the manager.</summary>
internal sealed class Workbooks(WorklistFacts facts)
{
    private readonly Dictionary<WorklistPlan, IReadOnlyList<WorklistLine>> lines = [];

    /// <summary>Whoever works here, and whoever is named by rows alone and has any.</summary>
    public IEnumerable<Salesperson> Readers => facts.Salespeople.Where(person => !person.HasLeft
        && (person.IsListed || SalesPlans.All.Any(plan => Lines(plan).Any(line => line.ResponsibleId == person.Id))));

    public IReadOnlyList<Sheet> Of(Salesperson person) =>
        [.. SalesPlans.All.Select(plan => plan.Sheet(facts, [.. Lines(plan).Where(line => line.ResponsibleId == person.Id)]))];

    public IReadOnlyList<Sheet> Service() => [Whole(HousePlans.Complaints), Whole(HousePlans.Breaches), WithoutOwner()];

    public IReadOnlyList<Sheet> Marketing() => [Whole(HousePlans.LeaveOut), Whole(ExhibitionPlans.Interest), Whole(ExhibitionPlans.Opinion)];

    public IReadOnlyList<Sheet> Manager() =>
    [
        Whole(WithPerson(SalesPlans.NextSteps) with { What = new Bi("customers who need somebody", "待处理的客户") }),
        WithoutOwner(), ToDecide(), Whole(HousePlans.Collisions), Whole(HousePlans.Handovers), Whole(HousePlans.SilentStages), Whole(HousePlans.PublicPool), Whole(WithPerson(ExhibitionPlans.Cards)), Whole(WithPerson(CoursePlans.DealsOverdue)), .. NobodysRows(),
    ];

    private IReadOnlyList<WorklistLine> Lines(WorklistPlan plan)
    {
        if (!lines.TryGetValue(plan, out var read))
            lines[plan] = read = plan.Lines(facts);
        return read;
    }

    private Sheet Whole(WorklistPlan plan) => plan.Sheet(facts, Lines(plan));

    private Sheet WithoutOwner() => Nobodys(SalesPlans.Unanswered, new Bi("Without owner", "无人负责的询盘"), new Bi("unanswered inquiries without anybody in charge", "无人负责的未回复询盘"));

    private Sheet ToDecide()
    {
        var plan = WithPerson(SalesPlans.PriceConflicts) with
        {
            Name = new Bi("Prices to decide", "待裁定报价"),
            What = new Bi("pairs of prices that wait for your decision", "待您裁定的报价差异"),
            Advice = new Bi("say which one holds", "请明确以哪个为准"),
        };
        return plan.Sheet(facts, [.. Lines(plan).Where(line => line.NextStep == "let_the_manager_decide")]);
    }

    /// <summary>Of each kind, the rows that no salesperson's workbook has; next steps, inquiries, cards and overdue deals stand before.</summary>
    private IEnumerable<Sheet> NobodysRows() => SalesPlans.All
        .Where(plan => plan != SalesPlans.NextSteps && plan != SalesPlans.Unanswered && plan != ExhibitionPlans.Cards && plan != CoursePlans.DealsOverdue && Lines(plan).Any(line => line.ResponsibleId is null))
        .Select(plan => Nobodys(plan, new Bi($"{plan.Name.En} of nobody", plan.Name.Zh), new Bi($"{plan.What.En}, with nobody in charge", $"无人负责的{plan.What.Zh}")));

    private Sheet Nobodys(WorklistPlan plan, Bi name, Bi what) =>
        (plan with { Name = name, What = what, Advice = new Bi("put somebody in charge of each", "请逐条指定负责人") }).Sheet(facts, [.. Lines(plan).Where(line => line.ResponsibleId is null)]);

    private static WorklistPlan WithPerson(WorklistPlan plan) => plan with { Columns = [WorklistColumn.Responsible, .. plan.Columns] };
}
