using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Warehouse;

public sealed class HolidayCountriesTests
{
    [Fact]
    public void Between_KnownDays_AreThere()
    {
        var days = HolidayCountries.Between(2026, 2026).ToHashSet();
        Assert.Superset(
            new HashSet<(string, DateTime)>
            {
                ("DE", new(2026, 10, 3)), ("US", new(2026, 11, 26)), ("US", new(2026, 7, 3)), ("GB", new(2026, 12, 28)), ("FR", new(2026, 7, 14)), ("JP", new(2026, 5, 6)),
                ("BR", new(2026, 9, 7)), ("ZA", new(2026, 8, 10)), ("TR", new(2026, 10, 29)),
            }, days);
        Assert.DoesNotContain(("DE", new DateTime(2026, 10, 2)), days);
    }

    [Fact]
    public void Between_TwoHolidaysOnOneDay_IsThatDayOnce() => Assert.Single(HolidayCountries.Between(2008, 2008), day => day == ("DE", new DateTime(2008, 5, 1)));

    [Fact]
    public void All_BeginsWithChina_AndHasEachCodeOnce()
    {
        Assert.Equal("CN", HolidayCountries.All[0]);
        Assert.Equal(40, HolidayCountries.All.Distinct().Count());
        Assert.Equal(40, HolidayCountries.All.Count);
    }
}
