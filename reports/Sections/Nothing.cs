using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Says why there is nothing to show, and which kind of source would fill it.</summary>
internal static class Nothing
{
    public static Bi Of(Bi what, ReportFacts facts, params string[] kinds)
    {
        var missing = kinds.Where(kind => !facts.SourceKinds.Contains(kind)).ToList();
        if (missing.Count > 0)
            return new Bi($"No {what.En}: add a source of kind {string.Join(" and ", missing)}.", $"暂无{what.Zh}：请添加 {string.Join("、", missing)} 类数据源。");
        var day = Dates.Day(facts.Header.AsOf, facts.Header.AsOf);
        return new Bi($"No {what.En} up to {day.En}: the sources of kind {string.Join(" and ", kinds)} hold none yet.", $"截至{day.Zh}暂无{what.Zh}：{string.Join("、", kinds)} 类数据源中还没有相关记录。");
    }
}
