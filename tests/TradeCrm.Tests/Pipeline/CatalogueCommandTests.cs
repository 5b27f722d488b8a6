using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Pipeline;

/// <summary><c>ls</c> and <c>show TABLE</c> over a small warehouse.</summary>
public sealed class CatalogueCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public CatalogueCommandTests()
    {
        folder.Write("orders.csv", "Order ID,Ordered At,Email,Amount,Currency\nA1,2026-03-05,a@b.example,20,USD\nA\u001b[31m2,2026-03-06,a@b.example,30,USD\n");
        folder.Write("pipeline.yaml", "company: {name: Acme, time_zone: UTC, currency: USD}\nsources:\n  orders: {kind: orders, path: orders.csv}\nwarehouse: {path: w.duckdb}\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Tables_OfAMigratedWarehouse_AllHaveADescription()
    {
        using var warehouse = WarehouseFile.Open(new WarehouseOptions { Path = Path.Combine(folder.Path, "new.duckdb") });

        var tables = TableCatalogue.Tables(warehouse);

        Assert.True(tables.Count > 25);
        Assert.Empty(tables.Where(table => table.Description.Length == 0).Select(table => table.Name));
    }

    [Fact]
    public async Task List_OneSchema_SaysWhatEachTableIs()
    {
        await Run("ingest");

        var listed = await Run("ls", "raw");

        Assert.Equal(0, listed.ExitCode);
        Assert.Contains("\n  orders                   2  Order lines as exported, one row per record of a file\n", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("core", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_TableOfAModel_GivesMeaningsAndRows()
    {
        await Run("ingest");
        await Run("build");

        var shown = await Run("show", "orders", "--limit", "1");

        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        Assert.StartsWith("core.orders, 2 rows (there is raw.orders too)\nOrder lines with their value in their own and in the reporting currency, one row per order line.\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains("amount_report ", shown.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 row\n", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_TextThatWouldDriveTheTerminal_ShowsItsPicture()
    {
        await Run("ingest");

        var shown = await Run("show", "raw.orders");

        Assert.DoesNotContain('\u001b', shown.Output);
        Assert.Contains("A␛[31m2", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_UnknownTable_NamesTheNearest()
    {
        await Run("ingest");

        var shown = await Run("show", "raw.oders");

        Assert.Equal((2, "There is no table 'raw.oders'; did you mean 'raw.orders'? 'tradecrm ls' lists them.\n"), (shown.ExitCode, shown.Error));
    }

    [Fact]
    public async Task Show_Nothing_SaysWhatCanBeShown()
    {
        var shown = await Run("show");

        Assert.Equal((2, "show what? Expected 'tradecrm show TABLE' ('tradecrm ls' lists them), 'tradecrm show rejected' or 'tradecrm show checks'.\n"), (shown.ExitCode, shown.Error));
    }

    private Task<CommandRun> Run(params string[] arguments) => CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, arguments);
}
