using static TradeCrm.Reports.Worklists.WorklistColumn;

namespace TradeCrm.Reports.Worklists;

/// <summary>The sheet of the deals that stand still.</summary>
internal static class CoursePlans
{
    public static WorklistPlan DealsOverdue { get; } = new(new("Deals overdue", "逾期商机"), "deals_overdue", new("deals that stay in their stage longer than expected", "阶段停留超出预期的商机"),
        new("those that can still move first, then those to close or to begin anew", "仍可推进的在前，其次是应关闭或重新激活的"), ["opportunities"],
        [Customer, Text("About", "产品", 24, "about"), Text("Deal", "商机/订单号", 18, "document"), Code("Stage", "阶段", 24, "stage_code"), NextStep, NextStepOn, Count("Days in it", "已停留天数", "days"),
            Count("Expected, days", "预期天数", "expected_days"), Count("Days over", "超出天数", "days_over"), Moment("Since", "起始时间", "entered_local"), Day("Was due", "应完成日", "due_on"),
            Money("At stake", "涉及金额", "stake_amount"), Currency("stake_currency")])
    { Known = ("lifecycle", "lifecycle_id") };
}
