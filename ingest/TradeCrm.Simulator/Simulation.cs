namespace TradeCrm.Simulator;

/// <summary>Haina International Trading (海纳国际贸易), Ningbo: two years of an exporter of six product series, 2024-11-01 to 2026-10-31.</summary>
public static class Simulation
{
    /// <summary>Folders of a simulation's exports, below its own.</summary>
    public static IReadOnlyList<string> ExportFolders { get; } = ["chat", "crm", "desk", "erp", "fair", "mail", "site", "web"];

    /// <summary>
    /// Writes the exports and a pipeline.yaml that reads them to <see cref="SimulationOptions.OutDir"/>, and what really happened, as Parquet, to
    /// <see cref="SimulationOptions.TruthDir"/>. The same seed and size give the same texts on every machine and with any number of threads; files of the same names are replaced.
    /// </summary>
    public static SimulationSummary Write(SimulationOptions options)
    {
        void Tell(string part, long lines) => options.Progress?.Invoke(new(part, lines, options.Size.LogLines));
        Tell("people and companies", 0);
        var (world, cards) = Live(options);
        Tell("exports", 0);
        Clear(options);
        Export(world, cards, options.OutDir);
        var passers = new Passers(options.Seed, options.Size);
        var log = new WebLogExport(world, passers);
        var lines = log.Write(Path.Combine(options.OutDir, "web"), options.Threads, written => Tell("web log", written));
        Tell("truth", lines);
        TruthExport.Write(world, passers, log.Machines, options.TruthDir);
        var files = Folders(options).SelectMany(folder => folder.EnumerateFiles("*", SearchOption.AllDirectories)).ToList();
        return new(world.Companies.Count, world.People.Count, world.People.Sum(person => person.Browsers.Count) + passers.Count + log.Machines.Count, lines, files.Count, files.Sum(file => file.Length));
    }

    // In the order of cause and effect; what is planted comes after what simply happens.
    private static (World World, IReadOnlyList<FairCard> Cards) Live(SimulationOptions options)
    {
        var world = new World(options.Seed, options.Size);
        OldCustomers.Fill(world);
        Buyers.Fill(world);
        Bystanders.Fill(world);
        Spam.Fill(world);
        BigOrders.Fill(world);
        CompanyGroups.Fill(world);
        Reopenings.Fill(world);
        Revisions.Fill(world);
        PriceConflicts.Fill(world);
        Overlaps.Fill(world);
        Exhibitions.Fill(world);
        var cards = FairCards.Draw(world);
        Supply.Fill(world);
        Aftercare.Fill(world);
        Chats.Fill(world);
        Correspondence.Fill(world);
        OutOfOffice.Fill(world);
        Promises.Fill(world);
        world.Number();
        Campaigns.Fill(world);
        Needs.Settle(world);
        MailMachines.Fill(world);
        return (world, cards);
    }

    private static void Export(World world, IReadOnlyList<FairCard> cards, string folder)
    {
        string Within(string name) => Path.Combine(folder, name);
        CrmExport.Write(world, Within("crm"));
        DealExport.Write(world, Within("crm"));
        QuotationExport.Write(world, Within("crm"));
        DeskExport.Write(world, Within("desk"));
        ErpExport.Write(world, Within("erp"));
        SupplyExport.Write(world, Within("erp"));
        FairExport.Write(world, cards, Within("fair"));
        MailboxExport.Write(world, Within("mail"));
        ChatExport.Write(world, Within("chat"));
        SiteExport.Write(world, Within("site"));
        CatalogueHostExport.Write(world, Within("web"));
        LandingPageExport.Write(world, Within("web"));
        WriteConfiguration(world, folder);
    }

    private static IEnumerable<DirectoryInfo> Folders(SimulationOptions options) =>
        ExportFolders.Select(name => Path.Combine(options.OutDir, name)).Append(options.TruthDir).Select(path => new DirectoryInfo(path)).Where(folder => folder.Exists);

    // What an earlier simulation left, so that no month and no table of another size stays behind.
    private static void Clear(SimulationOptions options)
    {
        foreach (var folder in Folders(options))
        {
            foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Name != "README.md"))
                file.Delete();
        }
    }

    // The paths and the brochures are those of the small company; all else holds at any size.
    private static void WriteConfiguration(World world, string folder)
    {
        using var resource = typeof(Simulation).Assembly.GetManifestResourceStream("pipeline.yaml")!;
        using var reader = new StreamReader(resource);
        var text = reader.ReadToEnd().Replace("path: ingest/samples/", "path: ", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "pipeline.yaml"), world.Exhibitions.Aggregate(text, FairBrochures.Told));
    }
}
