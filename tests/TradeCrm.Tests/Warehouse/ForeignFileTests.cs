using System.Buffers.Binary;
using DuckDB.NET.Data;
using TradeCrm.Pipeline;
using TradeCrm.Tests.Pipeline;

namespace TradeCrm.Tests.Warehouse;

/// <summary>Files at warehouse.path that are no warehouse of this program.</summary>
public sealed class ForeignFileTests : IDisposable
{
    private const string Elsewhere = " Set another warehouse.path in pipeline.yaml, or move the file away and run again.\n";

    private readonly OldWarehouse old = new();

    public void Dispose() => old.Dispose();

    [Fact]
    public async Task Run_DuckDbFileOfSomebodyElse_IsRefusedAndUntouched()
    {
        MakeForeign("create table prices (a int); create schema shop; create table shop.a (b int); create view shop.v as select 1; create table shop.z (b int)");
        var before = File.ReadAllBytes(old.FilePath);
        foreach (var command in new[] { "run", "status" })
        {
            Assert.Equal(new CommandRun(ExitCode.Usage, "",
                $"{old.FilePath} is a DuckDB database that TradeCrm did not make: it holds main.prices, shop.a, shop.v and 1 more. Nothing was changed in it.{Elsewhere}"), await Invoke(command));
        }
        Assert.Equal(before, File.ReadAllBytes(old.FilePath));
    }

    [Fact]
    public async Task Run_EmptyDuckDbFile_IsTaken()
    {
        MakeForeign("select 1");
        Assert.Equal(ExitCode.Done, (await Invoke("ingest")).ExitCode);
    }

    [Fact]
    public async Task Run_NoDuckDbFile_IsRefused()
    {
        File.WriteAllText(old.FilePath, new string('x', 20_000));
        Assert.Equal(new CommandRun(ExitCode.Usage, "", $"{old.FilePath} cannot be opened as a DuckDB database: it is another kind of file.{Elsewhere}"), await Invoke("run"));
        Assert.Equal(20_000, new FileInfo(old.FilePath).Length);
    }

    [Fact]
    public async Task Run_FileOfANewerDuckDb_SaysSo()
    {
        SetStorageVersion(999);
        var before = File.ReadAllBytes(old.FilePath);
        foreach (var command in new[] { "run", "status" })
        {
            Assert.Equal(new CommandRun(ExitCode.Usage, "",
                $"{old.FilePath} has DuckDB storage version 999, but the DuckDB in this TradeCrm reads 64 to 68. Update TradeCrm, or set another warehouse.path in pipeline.yaml.\n"),
                await Invoke(command));
        }
        Assert.Equal(before, File.ReadAllBytes(old.FilePath));
    }

    [Fact]
    public async Task Run_DamagedHeader_SaysSo()
    {
        using (var file = File.OpenWrite(old.FilePath))
        {
            file.Position = 100;
            file.WriteByte(1);
        }
        var run = await Invoke("run");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Matches(@"^\S+warehouse\.duckdb cannot be opened as a DuckDB database: Corrupt database file: computed checksum \d+ does not match stored checksum \d+ in block at location 0\."
            + " Set another warehouse.path in pipeline.yaml, or move the file away and run again\\.\n$", run.Error);
    }

    /// <summary>A first run that is killed while DuckDB makes the file leaves one without data: none at all, or a part of its headers.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    [InlineData(8192)]
    public async Task Run_FileThatAKilledRunBegan_StartsAnew(int bytes)
    {
        File.WriteAllBytes(old.FilePath, File.ReadAllBytes(old.FilePath)[..bytes]);
        Assert.Equal(new CommandRun(ExitCode.Usage, "", $"{old.FilePath}: there is no warehouse here yet. Make it with 'tradecrm run', or correct warehouse.path in pipeline.yaml.\n"),
            await Invoke("status"));
        var run = await Invoke("ingest");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("  ingest   15 files new", run.Output, StringComparison.Ordinal);
    }

    private void MakeForeign(string sql)
    {
        File.Delete(old.FilePath);
        using var connection = new DuckDBConnection($"Data Source={old.FilePath}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // The header's first eight bytes are a checksum of its other 4,088 (duckdb/common/checksum.cpp).
    private void SetStorageVersion(ulong version)
    {
        using var file = new FileStream(old.FilePath, FileMode.Open, FileAccess.ReadWrite);
        var header = new byte[4096];
        file.ReadExactly(header);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(12), version);
        var sum = 5381UL;
        for (var at = 8; at < header.Length; at += 8)
            sum ^= unchecked(BinaryPrimitives.ReadUInt64LittleEndian(header.AsSpan(at)) * 0xbf58476d1ce4e5b9);
        BinaryPrimitives.WriteUInt64LittleEndian(header, sum);
        file.Position = 0;
        file.Write(header);
    }

    private Task<CommandRun> Invoke(params string[] arguments) => CommandRun.Of(old.Folder, TestContext.Current.CancellationToken, arguments);
}
