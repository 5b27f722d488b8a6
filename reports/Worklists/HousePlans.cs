using TradeCrm.Reports.Markup;
using static TradeCrm.Reports.Worklists.WorklistColumn;

namespace TradeCrm.Reports.Worklists;

/// <summary>The sheets of those who answer for the whole house: customer service, marketing, the manager.</summary>
internal static class HousePlans
{
    public static WorklistPlan Complaints { get; } = new(new("Complaints and holds", "投诉与暂停"), "complaints", new("customers on hold because of a complaint", "因投诉暂停营销的客户"),
        new("the open and severe ones first", "未解决且严重的在前"), ["complaints"],
        [Customer, Country, Code("State", "状态", 26, "state"), Code("Severity", "严重程度", 12, "severity"), Text("Series", "产品系列", 18, "series"), Words("Complaint", "投诉内容", 60, "complaint_text"),
            Text("Complaints", "投诉单号", 20, "complaint_ids"), Count("Not resolved", "未解决数", "unresolved_complaints"), YesNo("Reopened", "曾重开", "was_reopened"), Responsible, NextStep, NextStepOn,
            Moment("Since", "起始时间", "since_local"), Moment("Until", "截止时间", "until_local"), Count("Sold to in spite of it", "仍被推销次数", "breaches"), Moment("Last time", "最近一次", "last_breach_local"),
            Money("Held back", "受影响金额", "stake_amount"), Currency("stake_currency")])
    { Known = ("contact_holds", "customer_id") };

    public static WorklistPlan Breaches { get; } = new(new("Sold to in spite of it", "违规推销"), "breaches", new("campaign mails and sales contacts in spite of a hold", "暂停期间的群发和推销"),
        new("the newest first", "最近的在前"), ["complaints"],
        [Customer, Person("Person", "联系人", 22, "person_name"), Email, Moment("When", "时间", "happened_local"), Code("How", "方式", 16, "contact_kind"), Words("Subject", "主题", 44, "subject"), Text("Campaign", "营销活动", 16, "campaign_id"),
            Code("In spite of", "违反", 30, "hold_kind"), Text("Complaint", "投诉单号", 14, "complaint_id"), Moment("On hold since", "暂停起始", "since_local"), Code("State", "状态", 18, "state"), Responsible, NextStep])
    { Known = ("hold_breaches", "breach_id") };

    public static WorklistPlan LeaveOut { get; } = new(new("Leave out", "群发排除名单"), "leave_out", new("addresses to leave out of campaigns", "群发时须排除的地址"),
        new("strike them from every list before the next mailing", "下次群发前请从所有名单中剔除"), ["contacts"],
        [Email, Person("Person", "联系人", 24, "person_name"), Customer, Country, Code("Why", "原因", 28, "state"), Words("Complaint", "投诉内容", 50, "complaint_text"), Moment("Since", "起始时间", "since_local"),
            Moment("Until", "截止时间", "until_local"), NextStep, Count("Customer's addresses mailed in 365 days", "该客户一年内群发地址数", "campaign_recipients")]);

    public static WorklistPlan Collisions { get; } = new(new("Collisions", "撞单"), "collisions", new("customers at whom our salespeople collide", "撞单客户"),
        new("name one leader and one price for each", "请明确主跟人并统一报价"), ["activities"],
        [Customer, Text("Who (contacts · orders)", "业务员（联系·订单）", 44, "who"), new(Responsible.Shown with { Head = new Bi("Leads by rule", "按规则主跟人") }, Responsible.Read), Code("Rule", "依据规则", 22, "rule"), NextStep, NextStepOn,
            Count("Price conflicts", "报价冲突", "price_conflicts"), Count("Promises against each other", "承诺冲突", "promise_conflicts"), Count("Open order lines", "在手订单行", "open_lines"),
            Count("Of these late", "其中延期", "lines_not_met"), Count("Days late at most", "最多延期天数", "most_days_late"), Money("Open orders", "在手订单", "open_orders_report"), Money("Open deals", "进行中商机", "open_deals_report"), Currency("currency"),
            Moment("Last contact", "最近联系", "last_contact_local")])
    { Known = ("account_overlaps", "customer_id") };

    public static WorklistPlan Handovers { get; } = new(new("Handovers", "客户交接"), "handovers", new("customers of people who left", "离职人员的客户"),
        new("those whom nobody looks after first", "无人跟进的在前"), ["salespeople"],
        [Customer, Text("Who left", "离职人员", 18, "leaver_name"), Day("Left", "离职日期", "left_on"), Code("State", "状态", 26, "state"), Responsible, NextStep, NextStepOn, YesNo("Introduced", "已介绍", "is_introduced"),
            Count("Open deals", "进行中商机", "open_deals"), Count("Silent stages", "无记录阶段", "silent_stages"), Count("Open promises", "未兑现承诺", "open_promises"),
            Words("The most urgent of them", "其中最急的", 50, "promise_sentence"), Day("Due", "到期日", "promise_due_date"), Money("At stake", "涉及金额", "stake_amount"), Currency("stake_currency"),
            Moment("Last contact", "最近联系", "last_contact_local")])
    { Known = ("handovers", "customer_id") };

    public static WorklistPlan SilentStages { get; } = new(new("Silent stages", "无记录的阶段"), "silent_stages", new("stages that only the leaver can explain", "只有离职人员能说明的阶段变动"),
        new("ask while you can, open deals first", "请尽快向其核实，进行中的在前"), ["salespeople"],
        [Customer, Text("Who left", "离职人员", 18, "leaver_name"), Day("Left", "离职日期", "left_on"), NextStep, Text("Deal", "商机", 16, "opportunity_id"), Words("Product", "产品", 20, "product"), Text("From", "原阶段", 16, "stage_before"),
            Text("To", "新阶段", 16, "stage"), Moment("Moved", "变动时间", "moved_local"), YesNo("Open", "进行中", "is_open"), Money("At stake", "涉及金额", "stake_amount"), Currency("stake_currency")])
    { Known = ("silent_stages", "stage_id") };

    public static WorklistPlan PublicPool { get; } = new(new("Public pool", "公海客户"), "public_pool", new("customers whose owner has not spoken with them in time", "超过保护期无人联系的客户"),
        new("give those who have ordered to somebody, release the others", "有成交的重新分配，其余释放到公海"), ["activities"],
        [Customer, Country, Text("Owner", "归属人", 18, "owner_name"), Code("State", "状态", 26, "state"), NextStep, Day("Released on", "释放日期", "release_date"), Count("Days since", "已过天数", "released_days"),
            Moment("Last contact", "最近联系", "last_contact_local"), YesNo("Ordered before", "曾下单", "has_ordered"), Day("Last order", "最近下单", "last_order_date"), Money("Ordered so far", "累计金额", "stake_amount"), Currency("stake_currency")])
    { Known = ("public_pool", "customer_id") };
}
