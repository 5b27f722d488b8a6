namespace TradeCrm.Ingest.Delimited;

/// <summary>A cell as its column's type; nothing set means missing.</summary>
internal readonly record struct CellValue(bool HasValue, string? Text = null, decimal Number = 0, DateTime Time = default, bool Flag = false)
{
    public static readonly CellValue Missing = new(false);
}

/// <summary>Reads the cells of one source.</summary>
internal sealed class CellReader(SourceOptions source)
{
    private const int ShownLength = 80;

    /// <summary>What systems write where they know no date (0001-01-01), and years that lost a digit, are no dates of trade.</summary>
    private const int FirstYear = 1900;

    private readonly MomentText moments = new(Zone(source), source.DateFormat);
    private readonly MonthText months = new(new MomentText(TimeZoneInfo.Utc, source.DateFormat), source.DateFormat);

    /// <summary>False if the text is no value of the column's type. An empty text is missing; only blanks are too, except in text columns, which are as found.</summary>
    public bool TryRead(ColumnType type, string text, out CellValue value)
    {
        value = CellValue.Missing;
        if (text.Length == 0)
            return true;
        if (type == ColumnType.Text)
        {
            value = new CellValue(true, Text: text);
            return true;
        }

        var trimmed = text.Trim();
        return trimmed.Length == 0 || TryReadTyped(type, trimmed, ref value);
    }

    /// <summary>The row's reason in words.</summary>
    public string Complaint(CanonicalColumn column, string text) => $"column '{column.Name}' has '{Shorten(text)}'; expected {Expected(column.Type, text)}";

    /// <summary>What a value of that type looks like.</summary>
    public string Expected(ColumnType type, string text) => type switch
    {
        ColumnType.Number => source.Decimal == ',' ? "a number such as 1234,50" : "a number such as 1234.50",
        ColumnType.Rate => source.Decimal == ',' ? "a rate such as 0,13742" : "a rate such as 0.13742",
        ColumnType.Flag => "yes or no, true or false, 1 or 0, 是 or 否",
        ColumnType.Month => months.Expected,
        ColumnType.Day or ColumnType.Moment => moments.Expected(text.Trim()),
        _ => "text",
    };

    private bool TryReadTyped(ColumnType type, string text, ref CellValue value)
    {
        switch (type)
        {
            case ColumnType.Number or ColumnType.Rate when NumberText.TryParse(text, source.Decimal, type == ColumnType.Rate ? 8 : 4, out var number):
                value = new CellValue(true, Number: number);
                return true;
            case ColumnType.Day when moments.TryParseDay(text, out var day) && day.Year >= FirstYear:
                value = new CellValue(true, Time: day.ToDateTime(TimeOnly.MinValue));
                return true;
            case ColumnType.Month when months.TryParse(text, out var month) && month.Year >= FirstYear:
                value = new CellValue(true, Time: month.ToDateTime(TimeOnly.MinValue));
                return true;
            case ColumnType.Moment when moments.TryParseMoment(text, out var utc) && utc.Year >= FirstYear:
                value = new CellValue(true, Time: utc);
                return true;
            case ColumnType.Flag when CellText.Flag(text) is { } flag:
                value = new CellValue(true, Flag: flag);
                return true;
            default:
                return false;
        }
    }

    private static string Shorten(string text) => text.Length <= ShownLength ? text : text[..ShownLength] + "…";

    private static TimeZoneInfo Zone(SourceOptions source)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(source.TimeZone);
        }
        catch (Exception failure) when (failure is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new UnknownTimeZoneException(source.Name, source.TimeZone, failure);
        }
    }
}
