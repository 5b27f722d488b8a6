namespace TradeCrm.Simulator;

/// <summary>Haina International Trading (海纳国际贸易), Ningbo: two years of an exporter of six product series, 2024-11-01 to 2026-10-31.</summary>
public static class Simulation
{
    /// <summary>
    /// Writes crm/*.csv, fair/ (a CSV, a workbook and a page) and web/access-YYYY-MM.log.gz to <see cref="SimulationOptions.OutDir"/>, and visitors.csv,
    /// outcomes.csv, links.csv and machines.csv to <see cref="SimulationOptions.TruthDir"/>. The same seed gives the same texts on every machine; files of the same names are
    /// replaced.
    /// </summary>
    public static void Write(SimulationOptions options)
    {
        var world = new World(options.Seed);
        OldCustomers.Fill(world);
        Buyers.Fill(world);
        Audience.Fill(world);
        Spam.Fill(world);
        Machines.Fill(world);
        Aftercare.Fill(world);
        var cards = FairCards.Draw(world);
        world.Number();
        Campaigns.Fill(world);
        CrmExport.Write(world, Path.Combine(options.OutDir, "crm"));
        WriteFair(cards, Path.Combine(options.OutDir, "fair", "canton-fair-2026-spring.csv"));
        FurtherFairs.WriteYiwu(world, Path.Combine(options.OutDir, "fair", "yiwu-fair-2026-autumn.xlsx"));
        FurtherFairs.WriteFrankfurt(world, Path.Combine(options.OutDir, "fair", "light-and-home-2026.html"));
        WebLogExport.Write(world, Path.Combine(options.OutDir, "web"));
        TruthExport.Write(world, options.TruthDir);
    }

    private static void WriteFair(IReadOnlyList<FairCard> cards, string path)
    {
        var file = new CsvFile("Name", "Company", "Email", "Phone", "Country", "Series", "Notes", "Exhibition", "Met At", "Salesperson");
        foreach (var card in cards)
            file.Add(card.Name, card.Company, card.Email, card.Phone, card.Country, card.Series, card.Notes, "Canton Fair 2026 spring",
                Clock.Text(card.MetAt), card.By.Id);
        file.Write(path);
    }
}
