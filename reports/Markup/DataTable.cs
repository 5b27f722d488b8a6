namespace TradeCrm.Reports.Markup;

/// <summary>What a cell shows, and the plain key by which the page sorts it; numbers and dates are exported by the key.</summary>
internal readonly record struct Cell(Html Shown, string Key)
{
    public static Cell Text(string? text) => new(Html.Name(text), text ?? "");

    public static Cell Words(Bi words) => new(Html.Of($"{words}"), words.En);

    public static Cell Count(double? value) => value is { } number ? new(Html.Of($"{Figures.Count(number)}"), Plain(number)) : NotKnown;

    public static Cell Number(double? value, int decimals) => value is { } number ? new(Html.Of($"{Figures.Fixed(number, decimals)}"), Plain(number)) : NotKnown;

    public static Cell Share(double? value) => value is { } number ? new(Html.Of($"{Figures.Share(number)}"), Plain(number)) : NotKnown;

    public static Cell Money(double? value) => value is { } number ? new(Html.Of($"{Figures.FullMoney(number)}"), Plain(Math.Round(number, 2))) : NotKnown;

    public static Cell Day(DateTime? day, DateTime asOf) => day is { } date ? new(Html.Of($"{Dates.Day(date, asOf)}"), Dates.Key(date)) : NotKnown;

    /// <summary>A value with its 95 % interval.</summary>
    public static Cell Interval(double? value, double? low, double? high, Func<double, string> write) => value is not { } number ? NotKnown
        : low is { } least && high is { } most ? new(Html.Of($"{write(number)} <small>({write(least)} – {write(most)})</small>"), Plain(number))
        : new(Html.Of($"{write(number)}"), Plain(number));

    public static readonly Cell NotKnown = new(Html.Of($"""<span class="unknown">{new Bi("not known", "未知")}</span>"""), "");

    private static string Plain(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A column of a table on the page.</summary>
internal sealed record Column<T>(Bi Title, Func<T, Cell> Cell, ColumnType Type = ColumnType.Words);

/// <summary>How the page sorts and exports a column.</summary>
internal enum ColumnType
{
    /// <summary>Sorted as words; exported as shown.</summary>
    Words,

    /// <summary>Sorted as numbers, right-aligned; exported by the key.</summary>
    Number,

    /// <summary>Sorted by the key; exported by the key.</summary>
    Day,
}

/// <summary>A sortable table of which the page shows ten rows at first; complete without script up to <see cref="MostRows"/> rows, and it says what is left out.</summary>
internal static class DataTable
{
    /// <summary>Rows on the page at most, the first ones: more are not read by anybody, and a page of many megabytes does not open on a phone.</summary>
    public const int MostRows = 300;

    public static Html Render<T>(string id, Bi caption, IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, Func<int, string>? anchor = null) => Html.Of($"""
        <div class="table" id="{id}">
        <div class="scroll" role="region" tabindex="0" aria-label="{caption}">
        <table><caption>{caption}</caption>
        <thead><tr>{columns.Select(Head)}</tr></thead>
        <tbody>
        {rows.Take(MostRows).Select((row, index) => Line(row, columns, anchor?.Invoke(index)))}</tbody></table></div>{LeftOut(rows.Count)}
        <div class="tools" hidden>{More(Math.Min(rows.Count, MostRows))}<button type="button" class="csv">{new Bi("Download CSV", "下载 CSV")}</button></div>
        </div>
        """);

    private static Html Head<T>(Column<T> column) => column.Type == ColumnType.Words
        ? Html.Of($"""<th scope="col" data-type="words">{column.Title}</th>""")
        : Html.Of($"""<th scope="col" data-type="{(column.Type == ColumnType.Number ? "number" : "day")}">{column.Title}</th>""");

    private static Html Line<T>(T row, IReadOnlyList<Column<T>> columns, string? anchor)
    {
        var cells = columns.Select((column, index) => One(column.Cell(row), column.Type, index == 0));
        return anchor is null ? Html.Of($"<tr>{cells}</tr>\n") : Html.Of($"<tr id=\"{anchor}\">{cells}</tr>\n");
    }

    private static Html One(Cell cell, ColumnType type, bool isFirst)
    {
        var kind = type switch
        {
            ColumnType.Number => Html.Of($" class=\"number\""),
            ColumnType.Day => Html.Of($" class=\"day\""),
            _ => Html.Empty,
        };
        return isFirst
            ? Html.Of($"<th scope=\"row\"{kind} data-key=\"{cell.Key}\">{cell.Shown}</th>")
            : Html.Of($"<td{kind} data-key=\"{cell.Key}\">{cell.Shown}</td>");
    }

    private static Html LeftOut(int rows) => rows <= MostRows
        ? Html.Empty
        : Html.Of($"""<p class="left-out">{new Bi($"The first {MostRows} of {Figures.Count(rows)} rows. All of them are in the worklists and in the warehouse.", $"共 {Figures.Count(rows)} 行，此处列出前 {MostRows} 行。全部内容见工作清单和数据仓库。")}</p>""");

    private static Html More(int rows) => rows <= 10
        ? Html.Empty
        : Html.Of($"""<button type="button" class="more" aria-expanded="false">{new Bi($"Show all {rows}", $"显示全部 {rows} 行")}</button>""");
}
