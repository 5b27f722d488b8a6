namespace TradeCrm.Reports.Spreadsheets;

/// <summary>How a cell looks; the number is its place in the styles of <see cref="WorkbookParts"/>.</summary>
internal enum CellStyle
{
    /// <summary>Wrapped text, or a number as it is.</summary>
    Plain = 0,

    /// <summary>The sentence above a table.</summary>
    Sentence = 1,

    /// <summary>The name of a column.</summary>
    Head = 2,

    /// <summary>2026-10-31.</summary>
    Day = 3,

    /// <summary>2026-10-31 23:41.</summary>
    Moment = 4,

    /// <summary>1,234.50.</summary>
    Money = 5,

    /// <summary>1,234.</summary>
    Count = 6,

    /// <summary>1,234.5.</summary>
    Decimal = 7,
}
