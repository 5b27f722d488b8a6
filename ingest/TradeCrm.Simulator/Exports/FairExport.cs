namespace TradeCrm.Simulator;

/// <summary>The lists that come home from fairs.</summary>
internal static class FairExport
{
    public static void Write(World world, IReadOnlyList<FairCard> cards, string folder)
    {
        WriteCanton(cards, Path.Combine(folder, "canton-fair-2026-spring.csv"));
        FurtherFairs.WriteYiwu(world, Path.Combine(folder, "yiwu-fair-2026-autumn.xlsx"));
        FurtherFairs.WriteFrankfurt(world, Path.Combine(folder, "light-and-home-2026.html"));
    }

    private static void WriteCanton(IReadOnlyList<FairCard> cards, string path)
    {
        var file = new CsvFile("Name", "Company", "Email", "Phone", "Country", "Series", "Notes", "Exhibition", "Met At", "Salesperson");
        foreach (var card in cards)
            file.Add(card.Name, card.Company, card.Email, card.Phone, card.Country, card.Series, card.Notes, "Canton Fair 2026 spring",
                Clock.Text(card.MetAt), card.By.Id);
        file.Write(path);
    }
}
