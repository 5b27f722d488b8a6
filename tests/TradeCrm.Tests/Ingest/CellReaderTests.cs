using TradeCrm.Ingest;
using TradeCrm.Ingest.Delimited;

namespace TradeCrm.Tests.Ingest;

public class CellReaderTests
{
    [Theory]
    [InlineData("1234.5", '.', 1234.5)]
    [InlineData("1,234,567.89", '.', 1234567.89)]
    [InlineData("1.234,50", ',', 1234.5)]
    [InlineData("1 234,5", ',', 1234.5)]
    [InlineData("1'234.5", '.', 1234.5)]
    [InlineData("-5", '.', -5)]
    [InlineData("(12.50)", '.', -12.5)]
    [InlineData("5-", '.', -5)]
    [InlineData("$1,000", '.', 1000)]
    [InlineData("-$3", '.', -3)]
    [InlineData("４．５", '.', 4.5)]
    [InlineData("13%", '.', 0.13)]
    [InlineData("1.5E+05", '.', 150000)]
    [InlineData(".5", '.', 0.5)]
    [InlineData("0.12345", '.', 0.1234)]
    public void TryParse_NumberAsPeopleWriteIt_IsRead(string text, char mark, double expected)
    {
        Assert.True(NumberText.TryParse(text, mark, 4, out var value));
        Assert.Equal((decimal)expected, value);
    }

    [Theory]
    [InlineData("1.2.5", '.')]
    [InlineData("1,23", '.')]
    [InlineData("1,2345", '.')]
    [InlineData("1.23", ',')]
    [InlineData("abc", '.')]
    [InlineData("--5", '.')]
    [InlineData("(-5)", '.')]
    [InlineData("5 pcs", '.')]
    [InlineData("100000000000000", '.')]
    [InlineData("1e99", '.')]
    [InlineData("$", '.')]
    [InlineData(".", '.')]
    [InlineData("NaN", '.')]
    public void TryParse_NoNumber_IsRefused(string text, char mark) => Assert.False(NumberText.TryParse(text, mark, 4, out _));

    [Theory]
    [InlineData("2026-05-01", "2026-04-30 16:00:00")]
    [InlineData("2026/5/1 8:03", "2026-05-01 00:03:00")]
    [InlineData("2026-05-01T08:03:04.5Z", "2026-05-01 08:03:04.5")]
    [InlineData("2026-05-01 08:03:04+02:00", "2026-05-01 06:03:04")]
    [InlineData("2026-05-01 08:03:04 -0530", "2026-05-01 13:33:04")]
    [InlineData("20260501", "2026-04-30 16:00:00")]
    [InlineData("2026年5月1日 下午2:30", "2026-05-01 06:30:00")]
    [InlineData("2026-05-01 12:30 AM", "2026-04-30 16:30:00")]
    [InlineData("17 May 2015", "2015-05-16 16:00:00")]
    [InlineData("May 17, 2015 3:04 PM", "2015-05-17 07:04:00")]
    public void TryParseMoment_KnownForm_IsUtc(string text, string expected)
    {
        Assert.True(Moments("Asia/Shanghai").TryParseMoment(text, out var utc));
        Assert.Equal(expected, utc.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", null).TrimEnd('.'));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-05-01 24:00")]
    [InlineData("2026-05-01 08:60")]
    [InlineData("2026-05/01")]
    [InlineData("3/4/2026")]
    [InlineData("25.12.2026")]
    [InlineData("yesterday")]
    [InlineData("2026-05-0108:00")]
    public void TryParseMoment_NoMoment_IsRefused(string text) => Assert.False(Moments("UTC").TryParseMoment(text, out _));

    [Theory]
    [InlineData("2026-03-29 02:30", "2026-03-29 01:30")]
    [InlineData("2026-10-25 02:30", "2026-10-25 00:30")]
    public void TryParseMoment_ClockChange_TakesTheOffsetBefore(string text, string expected)
    {
        Assert.True(Moments("Europe/Berlin").TryParseMoment(text, out var utc));
        Assert.Equal(expected, utc.ToString("yyyy-MM-dd HH:mm", null));
    }

    [Theory]
    [InlineData("5/6/2026", "2026-05-06 00:00")]
    [InlineData("12/31/2026 9:05", "2026-12-31 09:05")]
    [InlineData("12/31/2026 21:05:09", "2026-12-31 21:05")]
    [InlineData("12/31/2026 9:05 PM", "2026-12-31 21:05")]
    public void TryParseMoment_GivenFormat_MayHaveATime(string text, string expected)
    {
        Assert.True(Moments("UTC", "M/d/yyyy").TryParseMoment(text, out var utc));
        Assert.Equal(expected, utc.ToString("yyyy-MM-dd HH:mm", null));
    }

    [Theory]
    [InlineData("0001-01-01", false)]
    [InlineData("0126-05-01", false)]
    [InlineData("1899-12-31", false)]
    [InlineData("1900-01-02", true)]
    [InlineData("9999-12-30", true)]
    public void TryRead_Year_IsOneOfTrade(string text, bool isRead)
    {
        var cells = new CellReader(SomeSource.Of("orders"));
        Assert.Equal(isRead, cells.TryRead(ColumnType.Day, text, out _));
        Assert.Equal(isRead, cells.TryRead(ColumnType.Moment, text, out _));
    }

    [Theory]
    [InlineData("Yes", true)]
    [InlineData("是", true)]
    [InlineData("0", false)]
    [InlineData("否", false)]
    [InlineData("maybe", null)]
    public void Flag_Text_IsYesNoOrNeither(string text, bool? expected) => Assert.Equal(expected, CellText.Flag(text));

    private static MomentText Moments(string zone, string? format = null) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), format);
}
