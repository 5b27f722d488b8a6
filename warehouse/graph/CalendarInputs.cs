using System.Globalization;

namespace TradeCrm.Warehouse;

/// <summary>Writes the configured calendars, the public holidays and the countries' names where the models read them.</summary>
internal static class CalendarInputs
{
    // Holidays that are calculated reach as far back as marts.business_days does.
    private const int YearsBack = 20;

    public static void Write(WarehouseFile warehouse, BuildOptions options)
    {
        warehouse.Execute("delete from ops.calendars; delete from ops.holidays; delete from ops.countries; delete from ops.country_names");
        foreach (var calendar in options.Calendars)
        {
            warehouse.Execute(
                $"insert into ops.calendars values ($key, $zone, $starts, $ends, [{string.Join(", ", calendar.Weekend)}], $holidays)",
                ("key", calendar.TeamOrZone), ("zone", calendar.TimeZone ?? (object)DBNull.Value), ("starts", calendar.StartsHour), ("ends", calendar.EndsHour), ("holidays", calendar.Holidays));
        }

        Insert(warehouse, "ops.holidays", Seed("holidays_cn").Select(cell => $"({Quoted(cell[0])}, {Quoted(cell[1])}, {cell[2]}, {Quoted(cell[3])})"));
        Insert(warehouse, "ops.countries", Seed("countries").Select(cell => $"({string.Join(", ", cell.Select(Quoted))})"));
        Insert(warehouse, "ops.country_names", Seed("country_names").Select(cell => $"({string.Join(", ", cell.Select(Quoted))})"));
        var year = warehouse.Rows("select year(as_of)::integer from ops.as_of", row => row.GetInt32(0))[0];
        Insert(warehouse, "ops.holidays", HolidayCountries.Between(year - YearsBack, year + 1).Select(holiday =>
            string.Create(CultureInfo.InvariantCulture, $"({Quoted(holiday.Country)}, '{holiday.Day:yyyy-MM-dd}', false, null)")));
    }

    // The files are ours, plain fields without quotes.
    private static IEnumerable<string[]> Seed(string name) =>
        EmbeddedSql.Read($"sql/seeds/{name}.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','));

    private static void Insert(WarehouseFile warehouse, string table, IEnumerable<string> rows) => warehouse.Execute($"insert into {table} values {string.Join(", ", rows)}");

    private static string Quoted(string text) => Checks.Quote(text);
}
