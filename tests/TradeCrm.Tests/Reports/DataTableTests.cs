using TradeCrm.Reports.Markup;

namespace TradeCrm.Tests.Reports;

public sealed class DataTableTests
{
    [Theory]
    [InlineData(DataTable.MostRows, DataTable.MostRows, false)]
    [InlineData(1234, DataTable.MostRows, true)]
    public void Render_ManyRows_ShowsTheFirstAndSaysHowManyThereAre(int rows, int shown, bool isSaid)
    {
        var page = DataTable.Render("t", new Bi("Rows", "行"), [.. Enumerable.Range(1, rows)], [new Column<int>(new Bi("Row", "行"), row => Cell.Count(row), ColumnType.Number)]).ToString();
        Assert.Equal(shown, page.Split("<tr><th scope=\"row\"").Length - 1);
        Assert.Equal(isSaid, page.Contains($"The first {DataTable.MostRows} of 1,234 rows.", StringComparison.Ordinal));
        Assert.Contains($"Show all {shown}<", page, StringComparison.Ordinal);
    }
}
