using static TradeCrm.Reports.Worklists.WorklistColumn;

namespace TradeCrm.Reports.Worklists;

/// <summary>The sheets that exhibitions fill: cards to follow up, and for marketing what people think and want.</summary>
internal static class ExhibitionPlans
{
    public static WorklistPlan Cards { get; } = new(new("Fair cards", "展会名片"), "cards", new("fair cards to follow up", "待跟进的展会名片"),
        new("the overdue ones first, then those not due yet, then those of which nobody knows", "逾期的在前，其次未到期，最后是情况不明的"), ["exhibition"],
        [Person("Person", "联系人", 24, "person_name"), Customer, Email, Country, Text("Exhibition", "展会", 26, "exhibition"), NextStep, Day("Due", "期限", "due_date"), Code("State", "状态", 20, "state"),
            Code("Interest", "意向", 12, "interest"), Code("Who it is", "身份", 24, "known_as"), Text("Series", "产品系列", 18, "series"), Words("Note", "备注", 50, "notes"), Code("On the website", "网站意向", 14, "intent_band"),
            Count("Visits since", "会后访问", "sessions_since"), Code("Do not sell", "暂停推销", 28, "hold"), Moment("Met", "会面时间", "met_local")])
    { Known = ("exhibition_follow_up", "card_id") };

    public static WorklistPlan Interest { get; } = new(new("Who wants what", "意向产品"), "interest", new("people whose wishes are told by something they did", "有意向证据的联系人"),
        new("the strongest first; whom nobody may sell to is left out; of others it is not known what they want", "意向最强的在前；暂停推销的不列入；其他人的意向未知"), ["products"],
        [Customer, Person("Person", "联系人", 24, "person_name"), Email, Country, Text("Wants most", "首选系列", 18, "first_series"), Text("Then", "其次", 18, "second_series"), Text("Then", "再次", 18, "third_series"),
            Code("How sure", "把握", 16, "confidence"), Decimal("Points", "得分", "score"), Count("Inquiries", "询盘", "inquiries"), Count("Quotations", "报价", "quotations"), Count("Cards", "名片", "cards"),
            Count("Page views", "浏览", "looks")])
    { Known = ("product_interest", "interest_id") };

    public static WorklistPlan Opinion { get; } = new(new("Product opinion", "产品评价"), "opinion", new("series about which people met at an exhibition answered", "有展后答卷的产品系列"),
        new("no score below ten answers; an empty field is not known", "不足十份答卷不评分；空格表示未知"), ["surveys"],
        [Text("Exhibition", "展会", 26, "exhibition"), Text("Series", "产品系列", 18, "series"), Count("Brochures", "画册", "reached"), Count("Can be named", "可识别", "identifiable"),
            Count("Known to the site", "网站能识别", "recognisable"), Count("Came back", "回访", "returned"), Count("Answered", "答卷人数", "responded"), Decimal("CSAT, %", "CSAT %", "csat_percent"), Decimal("NPS", "NPS", "nps"),
            Decimal("Positive comments, %", "好评 %", "positive_percent"), Count("Comments read", "已读意见", "comments_read"), Count("Not read", "未读意见", "comments_not_read"), Code("What they blame", "不满之处", 30, "themes"),
            Words("In their words", "原话", 70, "sentences")])
    { Known = ("product_opinion", "opinion_id") };
}
