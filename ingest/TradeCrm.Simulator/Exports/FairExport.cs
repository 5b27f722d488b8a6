namespace TradeCrm.Simulator;

/// <summary>The lists that come home from fairs, each in the form that whoever kept it had at hand.</summary>
internal static class FairExport
{
    /// <summary>Telephones whose cards of autumn 2025 were saved as contacts and never typed in.</summary>
    private static readonly string[] Phones = ["S01", "S05", "S12"];

    public static void Write(World world, IReadOnlyList<FairCard> cards, string folder)
    {
        foreach (var exhibition in world.Exhibitions)
            Write(exhibition, [.. cards.Where(card => card.Exhibition == exhibition)], folder);
    }

    private static void Write(Exhibition exhibition, IReadOnlyList<FairCard> cards, string folder)
    {
        string Path(string extension) => System.IO.Path.Combine(folder, $"{exhibition.Key}{extension}");
        switch (exhibition.Name)
        {
            case "Canton Fair 2024 autumn" or "Canton Fair 2025 spring":
                CardScannerWorkbook.Write(cards, Path(".xlsx"));
                break;
            case "Canton Fair 2025 autumn":
                CardScannerWorkbook.Write([.. cards.Where(card => !Phones.Contains(card.By.Id))], Path(".xlsx"));
                foreach (var phone in Phones)
                    VCardFile.Write([.. cards.Where(card => card.By.Id == phone)], Path($"-{phone}.vcf"));
                break;
            case "Yiwu Fair 2026 autumn":
                YiwuWorkbook.Write(cards, Path(".xlsx"));
                break;
            case "Light + Home 2026":
                VisitorPages.WriteCards(cards, System.IO.Path.Combine(folder, "light-and-home-2026.html"));
                break;
            case "Haina Open House 2026":
                VisitorPages.WriteTable(exhibition, cards, Path(".html"));
                break;
            default:
                WriteCanton(cards, Path(".csv"));
                break;
        }
    }

    private static void WriteCanton(IReadOnlyList<FairCard> cards, string path)
    {
        var file = new CsvFile("Name", "Company", "Email", "Phone", "Country", "Series", "Notes", "Exhibition", "Met At", "Salesperson");
        foreach (var card in cards)
        {
            var text = card.Text;
            file.Add(text.Name, text.Company, text.Email, text.Phone, text.Country, text.Series, text.Notes, card.Exhibition.Name, Clock.Text(card.MetAt), card.By.Id);
        }
        file.Write(path);
        Place(cards, path);
    }

    /// <summary>Remembers where each card is kept: entries are counted from 1 in the order of the file.</summary>
    public static void Place(IReadOnlyList<FairCard> cards, string path)
    {
        for (var index = 0; index < cards.Count; index++)
            (cards[index].File, cards[index].Row) = ($"fair/{System.IO.Path.GetFileName(path)}", index + 1);
    }
}
