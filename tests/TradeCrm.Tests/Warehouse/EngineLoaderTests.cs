using TradeCrm.Ingest;
using TradeCrm.Warehouse;
using static TradeCrm.Tests.Warehouse.EngineBatches;

namespace TradeCrm.Tests.Warehouse;

public sealed class EngineLoaderTests : IDisposable
{
    private static readonly SourceOptions Rates = EngineHouse.Source("exchange_rates");
    private static readonly SourceOptions Inquiries = EngineHouse.Source("inquiries");

    private readonly EngineHouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public void Load_NewFile_TypesArriveWhole()
    {
        house.Write("rates.csv", "1", id => [Rows("exchange_rates", id, ["2026-10-01", "CNY", "0.14056789"], [null, null, "-12345678.00000001"])]);
        var load = house.Load("rates.csv", Rates);
        Assert.Equal(new FileLoad("crm", "rates.csv", FileLoadStatus.Loaded, 2, 2, 0, 1), load);
        Assert.Equal(["1|2|2026-10-01|CNY|0.14056789", "1|3|||-12345678.00000001"],
            house.Texts("select concat_ws('|', file_id, line, coalesce(date::varchar, ''), coalesce(currency, ''), usd) from raw.exchange_rates order by line"));
    }

    [Fact]
    public void Load_RejectedRows_AreKeptWithBytesAndCounted()
    {
        house.Write("rates.csv", "1", id => [Rows("exchange_rates", id, ["2026-10-01", "CNY", "0.14"]), Rejected(id, 3, [0, 255, 65], "bad number")]);
        var load = house.Load("rates.csv", Rates);
        Assert.Equal((2, 1, 1), (load.RowsRead, load.RowsLoaded, load.RowsRejected));
        Assert.Equal(["00FF41 bad number NULL"], house.Texts("select hex(bytes) || ' ' || reason || ' ' || coalesce(detail, 'NULL') from ops.rejected_rows"));
        Assert.Equal(["2 1 1 loaded"], house.Texts("select concat_ws(' ', rows_read, rows_loaded, rows_rejected, status) from ops.files"));
    }

    [Fact]
    public void Load_MoreRowsThanAChunk_AllArriveWithTheirNulls()
    {
        var rows = Enumerable.Range(0, 5000).Select(row => new[] { row % 3 == 0 ? null : "2026-10-01", $"currency number {row}", "1" }).ToArray();
        house.Write("rates.csv", "1", id => [Rows("exchange_rates", id, rows)]);
        house.Load("rates.csv", Rates);
        Assert.Equal(["5000 5000 1667"], house.Texts(
            "select concat_ws(' ', count(*), count(distinct currency), count(*) filter (where date is null and (line - 2) % 3 = 0)) from raw.exchange_rates"));
    }

    [Fact]
    public void Load_NulAndInvalidUtf8_AreNeitherCutNorLost()
    {
        house.Write("access.log", "1", id =>
        [
            VisitTexts(id, (1, [65, 0, 66, 0]), (2, [65, 0xFF, 0xC3, 66]), (3, Utf8("广州市 a long enough text\0end"))),
            Visits(id, ("2026-10-01", 1), ("2026-10-02", 2), ("2026-10-03", 3)),
        ]);
        Assert.Equal(3, house.Load("access.log", EngineHouse.Source("visits", "web")).RowsLoaded);
        Assert.Equal(["A\0B\0", "A\\xFF\\xC3B", "广州市 a long enough text\0end"], house.Texts("select text from raw.visit_texts order by text_id"));
    }

    [Fact]
    public void Load_SameFileTwice_ChangesNothing()
    {
        house.Write("rates.csv", "1", id => [Rows("exchange_rates", id, ["2026-10-01", "CNY", "0.14"])]);
        house.Load("rates.csv", Rates);
        var before = Checksums.Compute(house.File);
        var again = house.Load("rates.csv", Rates);
        Assert.Equal(new FileLoad("crm", "rates.csv", FileLoadStatus.Unchanged, 1, 1, 0, 1), again);
        Assert.Equal(before, Checksums.Compute(house.File));
        Assert.Equal(1L, house.One<long>("select count(*) from ops.files"));
    }

    [Fact]
    public void Load_ChangedContent_ReplacesItsOwnRowsOnly()
    {
        house.Write("a.csv", "1", id => [Rows("exchange_rates", id, ["2026-10-01", "CNY", "0.14"]), Rejected(id, 3, [1], "bad")]);
        house.Write("b.csv", "2", id => [Rows("exchange_rates", id, ["2026-10-01", "EUR", "1.1"])]);
        house.Load("a.csv", Rates);
        house.Load("b.csv", Rates);
        house.Write("a.csv", "3", id => [Rows("exchange_rates", id, ["2026-10-02", "JPY", "0.007"])]);
        Assert.Equal(FileLoadStatus.Replaced, house.Load("a.csv", Rates).Status);
        Assert.Equal(["EUR", "JPY"], house.Texts("select currency from raw.exchange_rates order by currency"));
        Assert.Equal(0L, house.One<long>("select count(*) from ops.rejected_rows"));
        Assert.Equal(["a.csv", "b.csv"], house.Texts("select path from ops.files order by path"));
    }

    [Fact]
    public void Load_ChangedOptions_ReadsAgain()
    {
        house.Write("a.csv", "1", id => [Rows("exchange_rates", id, ["2026-10-01", "CNY", "0.14"])]);
        house.Load("a.csv", Rates);
        Assert.Equal(FileLoadStatus.Unchanged, house.Load("a.csv", Rates with { Path = "other/*.csv" }).Status);
        Assert.Equal(FileLoadStatus.Replaced, house.Load("a.csv", Rates with { Decimal = ',' }).Status);
        Assert.Equal(1L, house.One<long>("select count(*) from raw.exchange_rates"));
    }

    [Fact]
    public void Load_SameContentElsewhere_IsADuplicateUntilTheFirstPathLosesIt()
    {
        IEnumerable<FileBatch> Old(int id) => [Rows("exchange_rates", id, ["2026-10-01", "CNY", "0.14"])];
        house.Write("a.csv", "1", Old);
        house.Write("b.csv", "1", Old);
        house.Load("a.csv", Rates);
        Assert.Equal(new FileLoad("crm", "b.csv", FileLoadStatus.Duplicate, 0, 0, 0, 1), house.Load("b.csv", Rates));
        Assert.Equal(["a.csv loaded 1", "b.csv duplicate 0"], house.Texts("select concat_ws(' ', path, status, rows_read) from ops.files order by path"));

        house.Write("a.csv", "2", id => [Rows("exchange_rates", id, ["2026-10-02", "EUR", "1.1"])]);
        house.Load("a.csv", Rates);
        Assert.Equal(["CNY b.csv", "EUR a.csv"], house.Texts("select currency || ' ' || path from raw.exchange_rates join ops.files using (file_id) order by 1"));
    }

    [Fact]
    public void Load_ReaderFailsHalfWay_NothingOfTheFileStays()
    {
        IEnumerable<FileBatch> Failing(int id)
        {
            yield return Rows("exchange_rates", id, ["2026-10-01", "CNY", "0.14"]);
            throw new WarehouseMissingException("truncated");
        }

        house.Write("a.csv", "1", Failing);
        Assert.Throws<WarehouseMissingException>(() => house.Load("a.csv", Rates));
        Assert.Equal(0L, house.One<long>("select (select count(*) from raw.exchange_rates) + (select count(*) from ops.files)"));
        house.Write("a.csv", "1", id => [Rows("exchange_rates", id, ["2026-10-01", "CNY", "0.14"])]);
        Assert.Equal(FileLoadStatus.Loaded, house.Load("a.csv", Rates).Status);
    }

    [Fact]
    public void Load_FileIsNotThere_SaysSo() => Assert.Equal(
        "gone.csv: cannot be read: there is no such file. Check that it is there and that you may read it.",
        Assert.Throws<SourceFileUnreadableException>(() => house.Load("gone.csv", Rates)).Message);

    [Fact]
    public void Load_EventsAfterTheClock_AreNotTheNewest()
    {
        house.Write("a.csv", "1", id => [Rows("inquiries", id, ["1", "2026-10-01 10:00"], ["2", "2031-01-01 10:00"], ["3", null])]);
        var seen = new List<long>();
        house.Load("a.csv", Inquiries, seen.Add);
        Assert.Equal([3], seen);
        Assert.Equal(new DateTime(2026, 10, 1, 10, 0, 0), house.One<DateTime>("select newest_event_at from ops.files"));
    }

    [Fact]
    public void RowsLost_Message_SaysWhatToDo() => Assert.Equal(
        "a.csv: 1,200 rows were read for raw.orders, but 1,199 are there. The file was rolled back; run again, and report this with the log file if it returns.",
        new RowsLostException("a.csv", "raw.orders", 1200, 1199).Message);
}
