namespace TradeCrm.Tests.Warehouse;

/// <summary>Business hours between two moments, counted by hand.</summary>
public sealed class BusinessTimeTests(BusinessTimeHouse house) : IClassFixture<BusinessTimeHouse>
{
    public static TheoryData<string> Cases => [.. BusinessTimeHouse.Cases.Select(item => item.Case)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ResponseTimes_Case_IsAsCountedByHand(string name) => Assert.Equal(
        [BusinessTimeHouse.Cases.Single(item => item.Case == name).Hours ?? "NULL"],
        house.Texts($"select response_business_hours::varchar from marts.response_times where inquiry_id = '{name}'"));

    [Fact]
    public void ResponseTimes_YearWithoutCalendar_StillTellsElapsedHours() => Assert.Equal(
        ["24.00", "96.00"], house.Texts("select response_hours::varchar from marts.response_times where response_business_hours is null order by response_hours"));

    [Fact]
    public void Build_YearsWithoutCalendar_AreReported() => Assert.Equal(
        ["{\"calendar_id\":\"company, Asia/Shanghai\",\"year\":2023}"],
        house.Texts("select offender from ops.offenders where model = 'marts.business_days' and \"check\" = 'wanted_years_have_a_calendar' order by position"));

    /// <summary>As the yml of marts.business_days says it: the deadline of whatever is due 'n working days after'.</summary>
    [Theory]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-10-01", 1, "2026-10-08")]
    [InlineData("2026-10-08", 3, "2026-10-12")]
    [InlineData("2026-03-13", 2, "2026-03-17")]
    public void BusinessDays_WorkingDaysAfter_SkipWeekendsAndHolidays(string day, int days, string expected) => Assert.Equal([expected], house.Texts(
        $"""
        select later.day::varchar
        from marts.business_days as day
        join marts.business_days as later
            on later.calendar_id = day.calendar_id and later.is_workday and later.workdays_before = day.workdays_before + day.is_workday::integer + {days} - 1
        where day.calendar_id = 'company, Asia/Shanghai' and day.day = '{day}'
        """));
}
