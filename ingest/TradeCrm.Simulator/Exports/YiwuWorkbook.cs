using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>A workbook that a salesperson kept by hand: a sheet for each day behind a cover, titles above the names of the columns, countries merged over their guests.</summary>
internal static class YiwuWorkbook
{
    private const string Title = "义乌博览会 2026 秋季 客户登记";

    public static void Write(IReadOnlyList<FairCard> cards, string path)
    {
        var days = cards.GroupBy(card => card.MetAt.Date).OrderBy(day => day.Key)
            .Select(day => (Day: day.Key, Cards: day.OrderBy(card => card.Text.Country, StringComparer.Ordinal).ThenBy(card => card.MetAt).ThenBy(card => card.Person!.Number).ToList())).ToList();
        WorkbookFile.Write(path, [new Sheet("说明", [[Title], ["填表人：Lin Xiaoyu"], [], ["每天一张表，晚上补全备注。"]], ["A1:F1"]), .. days.Select(day => Sheet(day.Day, day.Cards)),
            new Sheet("price list (internal)", [["SKU", "Floor"], ["L100", 1.0]], IsHidden: true)]);
        FairExport.Place([.. days.SelectMany(day => day.Cards)], path);
    }

    private static Sheet Sheet(DateTime day, List<FairCard> cards)
    {
        List<object?[]> rows = [[Title], ["日期", day], [], ["国家", "公司名称", "联系人", "邮箱", "手机", "感兴趣产品", "时间", "画册", "备注", "业务员"]];
        var merged = new List<string> { "A1:J1" };
        foreach (var country in cards.GroupBy(card => card.Text.Country))
        {
            if (country.Count() > 1)
                merged.Add(string.Create(CultureInfo.InvariantCulture, $"A{rows.Count + 1}:A{rows.Count + country.Count()}"));
            rows.AddRange(country.Select((card, index) => Row(card, index == 0 ? country.Key : null)));
        }

        // A look-up that found nothing, as such sheets have them.
        rows[^2][4] = new ErrorCell("#N/A");
        return new Sheet($"{day.Month}月{day.Day}日", rows, merged);
    }

    private static object?[] Row(FairCard card, string? country)
    {
        var text = card.Text;
        var digits = string.Concat(text.Phone.Where(char.IsAsciiDigit));
        return [country, text.Company, text.Name, text.Email, digits.Length is 0 or > 15 ? Filled(text.Phone) : double.Parse(digits, CultureInfo.InvariantCulture), card.Person!.Taste.Series.NameZh, card.MetAt,
            card.HasBrochure ? "是" : "否", text.Notes, card.By.Id];
    }

    // Excel keeps fifteen digits; a longer number was typed in as text.
    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
