using System.Runtime.CompilerServices;
using TradeCrm.Reports;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Reports;

/// <summary>A warehouse file with the tables that the report reads, empty or filled with two years of a plausible company.</summary>
internal sealed class ReportWarehouse : IDisposable
{
    /// <summary>31 Oct 2026 23:41 in Shanghai.</summary>
    public static readonly DateTime AsOf = new(2026, 10, 31, 15, 41, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tradecrm-report-");

    private ReportWarehouse(params string[] scripts)
    {
        File = WarehouseFile.Open(new WarehouseOptions { Path = Path.Combine(folder.FullName, "warehouse.duckdb"), Threads = 1 });
        foreach (var script in scripts)
            File.Execute(System.IO.File.ReadAllText(Path.Combine(FixtureFolder(), script)));
    }

    public WarehouseFile File { get; }

    public ReportOptions Options => new() { Output = Path.Combine(folder.FullName, "out") };

    public static ReportWarehouse Filled() => new("schema.sql", "rows.sql");

    public static ReportWarehouse Empty() => new("schema.sql");

    /// <summary>With twelve customers of three salespeople and of nobody.</summary>
    public static ReportWarehouse WithWork() => new("schema.sql", "worklists.sql", "worklists_rows.sql");

    /// <summary>With the tables that worklists read, and nothing in them.</summary>
    public static ReportWarehouse WithoutWork() => new("schema.sql", "worklists.sql");

    public string Page(DateTime? asOf = null) => System.IO.File.ReadAllText(Write(asOf).Dashboard);

    public string QualityPage() => System.IO.File.ReadAllText(Path.Combine(Write().Folder, "quality.html"));

    public ReportFiles Write(DateTime? asOf = null, ReportOptions? options = null) => new MonthlyReport(File, options ?? Options).Write(asOf ?? AsOf, TestContext.Current.CancellationToken);

    public WorklistFiles WriteWorklists(DateTime? asOf = null, ReportOptions? options = null) =>
        new WorklistReport(File, options ?? Options).Write(asOf ?? AsOf, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        File.Dispose();
        folder.Delete(recursive: true);
    }

    private static string FixtureFolder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Fixture");
}
