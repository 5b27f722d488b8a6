using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Management;

/// <summary>A measure of management in words.</summary>
/// <param name="Name">As on the tile.</param>
/// <param name="Definition">How it is counted; what one reads when one points at the name.</param>
/// <param name="What">What there was none of, where a share is of nobody.</param>
internal sealed record KpiWords(Bi Name, Bi Definition, Bi What)
{
    private static readonly Bi Orders = new("orders", "订单");
    private static readonly Bi Answers = new("survey answers", "问卷");

    /// <summary>The eight figures of the first screen: what was sold and earned, who is new, how the market and the customers answer.</summary>
    public static readonly IReadOnlyList<string> FirstScreen =
        ["bookings", "profit", "new_customers", "win_rate", "inquiries", "answered_within_day", "csat", "customers_lost"];

    private static readonly Dictionary<string, KpiWords> Words = new(StringComparer.Ordinal)
    {
        ["sales_per_salesperson"] = new(new("Sales per salesperson", "人均接单额"), new("Bookings of the month divided by the salespeople employed in it.", "本月接单金额除以本月在职业务员人数。"), new("salespeople", "业务员")),
        ["cost_of_sales_and_service"] = new(new("Cost of sales and service", "销售与服务成本"), new("Costs of the month that name a salesperson, a fair or a channel, or are those of the departments of sales and service.", "本月记在业务员、展会、推广渠道名下的费用，加上销售与服务部门的费用。"), new("costs", "费用")),
        ["sales_cycle_days"] = new(new("Sales cycle", "成交周期"), new("Days from a deal's first stage to its closing: the lower median of the deals won in the month.", "商机从第一阶段到赢单的天数，取本月赢单的（下）中位数。"), new("deals won", "赢单")),
        ["answered_within_day"] = new(new("Answered within a day", "一天内回复"), new("Of the month's genuine inquiries whose replies are recorded for a day, those that a person answered within 24 hours.", "本月真实询盘中（回复记录可核实满一天的），24 小时内有人回复的占比。"), new("inquiries whose replies are recorded", "可核实回复的询盘")),
        ["on_time_delivery"] = new(new("Shipped on time", "准时出货"), new("Of the orders that left whole in the month, those that left by the promised day.", "本月全部出货的订单中，不晚于承诺交期的占比。"), new("orders shipped", "出货订单")),
        ["human_visitors"] = new(new("People on the website", "网站真人访客"), new("Visitors who looked at a page in the month; machines and our own staff are left out.", "本月看过页面的访客，不含机器和本公司员工。"), new("visits", "访问")),
        ["inquiries"] = new(new("Genuine inquiries", "真实询盘"), new("Inquiries received in the month without spam and without second clicks.", "本月收到的询盘，不含垃圾询盘和重复提交。"), new("inquiries", "询盘")),
        ["qualified_inquiries"] = new(new("Qualified inquiries", "合格询盘占比"), new("Of the genuine inquiries, those with enough signs of a real need (inquiries.qualified_min_signals).", "真实询盘中，具备足够真实需求信号的占比（inquiries.qualified_min_signals）。"), new("inquiries", "询盘")),
        ["win_rate"] = new(new("Win rate", "赢单率"), new("Deals won divided by deals closed in the month.", "本月赢单数除以本月关闭的商机数。"), new("closed deals", "已关闭商机")),
        ["new_customers"] = new(new("New customers", "新客户"), new("Customers whose first order that stands was placed in the month.", "首个有效订单在本月的客户。"), Orders),
        ["orders"] = new(new("Orders", "订单数"), new("Orders placed in the month and not cancelled.", "本月下单且未取消的订单。"), Orders),
        ["bookings"] = new(new("Bookings", "接单金额"), new("Value of the month's orders without the cancelled ones, each at the rate of its day.", "本月订单金额（不含取消），按下单日汇率折算。"), Orders),
        ["margin"] = new(new("Margin of orders", "订单毛利"), new("Bookings less the cost of the goods plus the export tax rebate, at the rates of the day of the order.", "接单金额减货物成本加出口退税，按下单日汇率折算。"), Orders),
        ["profit"] = new(new("Profit", "利润"), new("Margin of the month's orders less all costs of the month (pay, fairs, channels, departments).", "本月订单毛利减本月全部费用（工资、展会、渠道、各部门）。"), Orders),
        ["csat"] = new(new("Satisfied customers (CSAT)", "客户满意度 CSAT"), new("Of the month's answers, those that give 4 or 5 of 5.", "本月问卷中打 4 分或 5 分（满分 5 分）的占比。"), Answers),
        ["nps"] = new(new("Recommendation (NPS)", "净推荐值 NPS"), new("Share of 9 and 10 less share of 0 to 6 among the month's answers, from −100 to 100.", "本月问卷中打 9–10 分的占比减去打 0–6 分的占比，取值 −100 到 100。"), Answers),
        ["repeat_orders"] = new(new("Customers who ordered again", "返单客户占比"), new("Of the customers who ordered in the month, those who had ordered before.", "本月下单客户中，此前已下过单的占比。"), Orders),
        ["customers_lost"] = new(new("Customers lost", "客户流失率"), new("Of the customers who had ordered in the 12 months before the month, those whose last order became 12 months old in it and who ordered nothing.", "月初前 12 个月内下过单的客户中，本月满 12 个月未再下单的占比。"), new("customers of the 12 months before", "此前 12 个月的客户")),
        ["complaints"] = new(new("Complaints", "投诉"), new("Complaints opened in the month.", "本月新开的投诉。"), new("complaints", "投诉")),
    };

    private static readonly Dictionary<string, Bi> Goals = new(StringComparer.Ordinal)
    {
        ["efficiency"] = new("Efficiency", "效率"),
        ["market"] = new("Market", "市场"),
        ["retention"] = new("Retention", "客户留存"),
    };

    /// <summary>The words of a measure; its code where it has none.</summary>
    public static KpiWords Of(string measure) => Words.TryGetValue(measure, out var words) ? words : new KpiWords(Bi.Same(measure.Replace('_', ' ')), Bi.Same(""), Bi.Same(measure.Replace('_', ' ')));

    /// <summary>The words of a goal.</summary>
    public static Bi Goal(string goal) => Goals.TryGetValue(goal, out var words) ? words : Bi.Same(goal);
}
