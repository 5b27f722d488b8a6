namespace TradeCrm.Simulator;

/// <summary>A workbook as an app that reads cards with the telephone's camera exports it: Chinese headings, times as Excel's numbers, the series as the group the card was put into.</summary>
internal static class CardScannerWorkbook
{
    public static void Write(IReadOnlyList<FairCard> cards, string path)
    {
        List<object?[]> rows = [["姓名", "职位", "公司", "手机", "邮箱", "地址", "备注", "分组", "名片持有者", "创建时间"]];
        rows.AddRange(cards.Select(card => Row(card, card.Text)));
        WorkbookFile.Write(path, new Sheet("名片", rows));
        FairExport.Place(cards, path);
    }

    private static object?[] Row(FairCard card, CardText text) =>
        [text.Name, Filled(text.Title), text.Company, Filled(text.Phone.Replace(" ", "", StringComparison.Ordinal)), Filled(text.Email), Address(card, text), Filled(text.Notes), Filled(text.Series),
            card.By.Id, card.MetAt];

    // The camera reads the whole address; the country is its last part.
    private static string Address(FairCard card, CardText text) => card.Person is { } person ? $"{person.Company.City}, {text.Country}" : text.Country;

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
