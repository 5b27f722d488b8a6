using static TradeCrm.Reports.Worklists.WorklistColumn;

namespace TradeCrm.Reports.Worklists;

/// <summary>The sheets of a salesperson's workbook, the most urgent first.</summary>
internal static class SalesPlans
{
    public static WorklistPlan NextSteps { get; } = new(new("Next steps", "下一步"), "next_steps", new("customers who need you", "需要您处理的客户"),
        new("one step for each, the most urgent first", "每家客户一件最要紧的事，最急的在前"), [],
        [Customer, Country, NextStep, Words("About", "内容", 50, "about"), Day("By when", "截止日期", "due_date"), Money("At stake", "涉及金额", "stake_amount"), Currency("stake_currency"),
            Code("Also open", "其他待办", 34, "others"), Moment("Since", "起始时间", "since_local")])
    { Known = ("next_steps", "customer_id") };

    public static WorklistPlan Unanswered { get; } = new(new("Unanswered", "未回复询盘"), "unanswered", new("inquiries without an answer", "未回复询盘"),
        new("answer the newest first", "请从最新的开始回复"), ["inquiries"],
        [Customer, Email, Country, Words("Subject", "主题", 36, "subject"), NextStep, NextStepOn, Code("Why", "未回复原因", 32, "reason"), Code("State", "状态", 16, "state"),
            Code("Deadline", "时限", 16, "deadline"), Moment("Answer due", "应回复时间", "deadline_local"), Decimal("Waiting, days", "已等待天数", "age_days"),
            Decimal("Waiting, business hours", "已等待工作小时", "age_business_hours"), YesNo("Holiday there", "客户当地假日", "is_customer_holiday"), Money("May be worth", "可能金额", "stake_amount"),
            Currency("stake_currency"), Moment("Received", "收到时间", "received_local"), Moment("Known until", "数据截至", "known_until_local")]);

    public static WorklistPlan Promises { get; } = new(new("Promises", "承诺"), "promises", new("promises to act on", "待处理的承诺"),
        new("those due within seven days first, then the broken ones, then those of which nobody knows", "七天内到期的在前，其次已违约，最后是结果不明的"), ["activities"],
        [Customer, Person("To whom", "承诺对象", 22, "person_name"), Code("What", "承诺内容", 18, "kind"), Words("The sentence", "原话", 60, "sentence"), Text("Article", "货号", 14, "sku"),
            Text("By whom", "承诺人", 16, "promised_by_name"), Day("Said", "承诺日期", "said_date"), Day("Due", "到期日", "due_date"), Code("State", "状态", 16, "state"), NextStep, NextStepOn,
            Money("At stake", "涉及金额", "stake_amount"), Currency("stake_currency"), Moment("Known until", "数据截至", "known_until_local")])
    { Known = ("commitments", "commitment_id") };

    public static WorklistPlan PriceConflicts { get; } = new(new("Price conflicts", "报价冲突"), "price_conflicts", new("pairs of prices that nothing explains", "无法解释的报价差异"),
        new("quote nothing new for the article before it is settled", "先统一报价，再报新价"), ["quotations"],
        [Customer, Text("Article", "货号", 14, "sku"), NextStep, NextStepOn, Money("Earlier price", "较早报价", "earlier_unit_price"), Currency("earlier_currency"), Text("By", "报价人", 16, "earlier_name"),
            Moment("On", "报价时间", "earlier_local"), Money("Later price", "较晚报价", "later_unit_price"), Currency("later_currency"), Text("By", "报价人", 16, "later_name"), Moment("On", "报价时间", "later_local"),
            Decimal("Difference, %", "差异 %", "difference_percent"), Code("Which holds", "以哪个为准", 22, "binding_kind"), Text("Document", "单据", 16, "binding_id"),
            Money("Price that holds", "有效价格", "binding_unit_price"), Currency("binding_currency"), Money("At stake", "涉及金额", "stake_amount"), Currency("stake_currency")])
    { Known = ("quote_conflicts", "conflict_id") };

    public static WorklistPlan LateOrders { get; } = new(new("Late orders", "延期订单"), "late_orders", new("order lines that will not be there on the promised day", "无法按承诺交期交货的订单行"),
        new("tell the customer before the customer asks", "请在客户追问之前主动告知"), ["orders"],
        [Customer, Text("Order", "订单号", 16, "order_id"), Text("Article", "货号", 14, "sku"), NextStep, NextStepOn, Day("Promised", "承诺交期", "promised_date"), Day("Will be there", "预计齐货", "available_date"),
            Count("Days late", "延期天数", "days_short"), Code("Why", "原因", 30, "reason"), Count("Open quantity", "未发数量", "open_quantity"), Count("Ready in time", "可按期数量", "ready_in_time"),
            Count("In nobody's plan", "未排产数量", "short_quantity"), YesNo("Part shipment allowed", "允许分批", "is_partial_shipment_allowed"), Money("At stake", "涉及金额", "stake_amount"),
            Currency("stake_currency")])
    { Known = ("order_coverage", "order_line_id") };

    public static WorklistPlan PaymentsDue { get; } = new(new("Payments due", "应收款"), "payments_due", new("instalments overdue or due within 14 days, and credits to amend", "已逾期、14天内到期的款项和待改信用证"),
        new("credits that forbid the planned shipment first, then the overdue ones", "先处理与装运计划冲突的信用证，再催已逾期的款项"), ["payments"],
        [Customer, Text("Order", "订单号", 16, "order_id"), Text("Instalment", "款项", 16, "instalment"), Text("Method", "付款方式", 10, "method"), Day("Due", "到期日", "due_date"), Code("State", "状态", 24, "state"), NextStep, NextStepOn,
            Money("Open", "未收金额", "open_amount"), Money("Came in", "已收金额", "paid_amount"), Currency("currency"), Count("Days overdue", "逾期天数", "overdue_days"), Code("Letter of credit", "信用证", 26, "lc_state"),
            Day("Planned shipment", "计划装运", "planned_shipment_date"), Day("L/C latest shipment", "信用证最迟装运", "lc_latest_shipment_date"), Day("L/C expires", "信用证到期", "lc_expiry_date"),
            Day("Receipts known to", "收款数据截至", "known_until_date")])
    { Known = ("receivables", "payment_id") };

    public static WorklistPlan WinBack { get; } = new(new("Win back", "唤醒老客户"), "win_back", new("customers silent for more than twice their usual interval", "超过惯常下单周期两倍未下单的客户"),
        new("the most to be won first", "最值得争取的在前"), ["orders"],
        [Customer, Country, Text("Grade", "等级", 8, "grade"), NextStep, Day("Last order", "最近下单", "last_order_date"), Count("Days since", "距今天数", "recency_days"), Count("Usual interval, days", "惯常周期（天）", "median_interval_days"),
            Count("Orders", "订单数", "orders"), Decimal("Orders again, %", "再次下单概率 %", "alive_percent"), Money("Ordered so far", "累计金额", "revenue_report"), Money("Mean order", "单均金额", "stake_amount"), Currency("stake_currency")])
    { Known = ("customer_value", "customer_id") };

    public static WorklistPlan ProtectionEnds { get; } = new(new("Protection ends", "即将进公海"), "protection_ends", new("customers of yours that fall to the public pool within 14 days", "14天内将进入公海的客户"),
        new("contact them before the release date", "请在释放日前联系"), ["activities"],
        [Customer, Country, NextStep, Day("Released on", "释放日期", "release_date"), Moment("Last contact", "最近联系", "last_contact_local"), YesNo("Ordered before", "曾下单", "has_ordered"), Day("Last order", "最近下单", "last_order_date"),
            Money("Ordered so far", "累计金额", "stake_amount"), Currency("stake_currency")])
    { Known = ("public_pool", "customer_id") };

    public static WorklistPlan DoNotSell { get; } = new(new("Do not sell to", "暂停推销"), "do_not_sell", new("customers to whom you must not sell", "不可推销的客户"),
        new("answers, open orders, delivery and payment go on", "答复、在手订单、发货和收款照常进行"), ["complaints"],
        [Customer, Country, Code("Why", "原因", 26, "state"), Person("Who asked for it", "要求勿联系者", 26, "person_names"), Code("Severity", "严重程度", 12, "severity"), Words("Complaint", "投诉内容", 50, "complaint_text"),
            Moment("Since", "起始时间", "since_local"), Moment("Until", "截止时间", "until_local"), Text("Handled by", "处理人", 16, "handler_name"), NextStep, NextStepOn, Count("Sold to in spite of it", "仍被推销次数", "breaches"),
            Money("Held back", "受影响金额", "stake_amount"), Currency("stake_currency")])
    { Known = ("contact_holds", "customer_id") };

    public static WorklistPlan Buyers { get; } = new(new("Buyers", "潜在买家"), "buyers", new("known visitors who are likely to buy", "已识别的高、中意向访客"),
        new("the likeliest first; whom nobody may sell to is left out and stands in 'Do not sell to'", "意向最高的在前；暂停推销的客户不列入，见“暂停推销”"), ["visits"],
        [Customer, Person("Person", "联系人", 22, "person_name"), Email, Country, Code("Band", "意向", 14, "band"), Decimal("Likelihood, % or points", "可能性（% 或评分）", "points"), Text("Reasons", "理由（英）", 44, "reasons_en"),
            Text("Reasons, Chinese", "理由", 40, "reasons_zh"), Text("Interest", "关注系列", 18, "top_series"), YesNo("Ordered before", "曾下单", "is_customer"), Money("Expected value", "预期金额", "expected_value"),
            Currency("currency"), Count("Sessions", "访问次数", "sessions"), Count("Page views", "浏览页数", "page_views"), Moment("Last seen", "最近访问", "last_seen_local")]);

    /// <summary>In the order in which they stand in the workbook.</summary>
    public static IReadOnlyList<WorklistPlan> All { get; } = [NextSteps, Unanswered, ExhibitionPlans.Cards, Promises, PriceConflicts, CoursePlans.DealsOverdue, LateOrders, PaymentsDue, WinBack, ProtectionEnds, DoNotSell, Buyers];
}
