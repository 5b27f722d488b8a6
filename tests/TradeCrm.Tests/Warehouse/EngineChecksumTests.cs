using TradeCrm.Warehouse;
using static TradeCrm.Tests.Warehouse.EngineBatches;

namespace TradeCrm.Tests.Warehouse;

public sealed class EngineChecksumTests
{
    [Fact]
    public void Compute_FilesLoadedInAnotherOrder_IsTheSame()
    {
        using var one = House();
        using var other = House();
        Load(one, "rates-a.csv", "rates-b.csv", "access-a.log", "access-b.log");
        Load(other, "access-b.log", "rates-b.csv", "rates-a.csv", "access-a.log");
        var checksums = Checksums.Compute(one.File);
        Assert.Equal(checksums, Checksums.Compute(other.File));
        Assert.Equal(2, checksums.Single(table => table.Table == "raw.visits").Rows);
        Assert.Contains(checksums, table => table.Table == "ml.intent_scores");
        Assert.DoesNotContain(checksums, table => table.Table.StartsWith("ops.", StringComparison.Ordinal));
    }

    [Fact]
    public void Compute_VisitsWithOtherTextIds_IsTheSameAndWithOtherTextsIsNot()
    {
        Assert.Equal(ChecksumOfVisits(1, "10.0.0.1"), ChecksumOfVisits(7, "10.0.0.1"));
        Assert.NotEqual(ChecksumOfVisits(1, "10.0.0.1"), ChecksumOfVisits(1, "10.0.0.2"));
    }

    [Fact]
    public void Compute_ARowTwice_CountsTwice()
    {
        using var house = House();
        string Checksum() => Assert.Single(Checksums.Compute(house.File, "core")).Checksum;
        house.File.Execute("create table core.t as select 1 as a, 'x' as b");
        var once = Checksum();
        house.File.Execute("insert into core.t values (1, 'x')");
        var twice = Checksum();
        house.File.Execute("insert into core.t values (1, 'x')");
        Assert.Equal(3, new[] { once, twice, Checksum() }.Distinct().Count());
    }

    [Fact]
    public void Compute_TableWithAColumnLine_CoversTheOtherColumns()
    {
        using var house = House();
        Load(house, "rates-a.csv", "access-a.log");
        var before = Checksums.Compute(house.File, "raw").ToDictionary(table => table.Table);
        house.File.Execute("update raw.exchange_rates set usd = 0.15; update raw.visit_texts set text = 'another'");
        var changed = Checksums.Compute(house.File, "raw").Where(table => table != before[table.Table]).Select(table => table.Table);
        Assert.Equal(["raw.exchange_rates", "raw.visit_texts", "raw.visits"], changed);
    }

    [Fact]
    public void Compute_TextInAnotherColumn_Differs()
    {
        using var house = House();
        house.File.Execute("create table core.t as select 'a' as x, null::varchar as y; create table core.u as select null::varchar as x, 'a' as y");
        var checksums = Checksums.Compute(house.File, "core");
        Assert.NotEqual(checksums[0].Checksum, checksums[1].Checksum);
    }

    private static string ChecksumOfVisits(int textId, string address)
    {
        using var house = new EngineHouse();
        house.Write("access.log", "1", id => [VisitTexts(id, (textId, Utf8(address))), Visits(id, ("2026-10-01", textId))]);
        house.Load("access.log", EngineHouse.Source("visits", "web"));
        return string.Join(" ", Checksums.Compute(house.File, "raw"));
    }

    private static EngineHouse House()
    {
        var house = new EngineHouse();
        house.Write("rates-a.csv", "1", id => [Rows("exchange_rates", id, ["2026-10-01", "CNY", "0.14"])]);
        house.Write("rates-b.csv", "2", id => [Rows("exchange_rates", id, ["2026-10-01", "EUR", "1.1"])]);
        house.Write("access-a.log", "3", id => [VisitTexts(id, (1, Utf8("a"))), Visits(id, ("2026-10-01", 1))]);
        house.Write("access-b.log", "4", id => [VisitTexts(id, (1, Utf8("b"))), Visits(id, ("2026-10-01", 1))]);
        return house;
    }

    private static void Load(EngineHouse house, params string[] names)
    {
        foreach (var name in names)
            house.Load(name, name.StartsWith("rates", StringComparison.Ordinal) ? EngineHouse.Source("exchange_rates") : EngineHouse.Source("visits", "web"));
    }
}
