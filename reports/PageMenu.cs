using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Sections;

namespace TradeCrm.Reports;

/// <summary>The links to the page's sections, in four groups: more than twenty in a row are not read.</summary>
internal static class PageMenu
{
    private static readonly IReadOnlyList<(Bi Name, IReadOnlyList<string> Sections)> Groups =
    [
        (new Bi("To do", "待办"), ["next", "unanswered", "prices", "holds", "promises", "handovers", "overlaps"]),
        (new Bi("Buyers", "买家"), ["cards", "opinion", "interest", "buyers", "traffic", "funnel", "pool"]),
        (new Bi("Customers", "客户"), ["satisfaction", "service", "retention", "value", "channels"]),
        (new Bi("Management", "管理"), []),
    ];

    /// <summary>The sections in the order of the menu; what no group names belongs to management.</summary>
    public static IReadOnlyList<Section> InOrder(IReadOnlyList<Section> sections) => [.. sections.OrderBy(section => Place(section.Id))];

    /// <summary>The menu of these sections, with the link to what is to be done today first where the page tells it.</summary>
    public static Html Render(IReadOnlyList<Section> sections, bool hasToday) => Html.Of($"""
        <nav aria-label="{new Bi("Sections", "目录")}">
        {Groups.Select((group, index) => Group(group.Name, [.. sections.Where(section => Place(section.Id) / 100 == index)], index == 0 && hasToday, index == Groups.Count - 1))}</nav>

        """);

    private static Html Group(Bi name, IReadOnlyList<Section> sections, bool hasToday, bool isLast)
    {
        var today = hasToday ? Html.Of($"<li><a href=\"#today\">{new Bi("Do today", "今日要事")}</a></li>") : Html.Empty;
        var quality = isLast ? Html.Of($"<li><a href=\"quality.html\">{new Bi("Data quality", "数据质量")}</a></li>") : Html.Empty;
        return sections.Count == 0 && !hasToday && !isLast ? Html.Empty
            : Html.Of($"<ul><li class=\"group\">{name}</li>{today}{sections.Select(section => Html.Of($"<li><a href=\"{"#" + section.Id}\">{section.Name}</a></li>"))}{quality}</ul>\n");
    }

    private static int Place(string id)
    {
        for (var group = 0; group < Groups.Count; group++)
        {
            for (var place = 0; place < Groups[group].Sections.Count; place++)
            {
                if (Groups[group].Sections[place] == id)
                    return (100 * group) + place;
            }
        }
        return 100 * (Groups.Count - 1);
    }
}
