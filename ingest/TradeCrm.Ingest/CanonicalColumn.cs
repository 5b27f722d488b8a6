namespace TradeCrm.Ingest;

/// <summary>How the text of a column is read; decides the column's type in <c>raw</c>.</summary>
public enum ColumnType
{
    /// <summary>Text as found, surrounding white space kept. VARCHAR.</summary>
    Text,

    /// <summary>A number with up to four decimals. DECIMAL(18,4).</summary>
    Number,

    /// <summary>A rate with up to eight decimals. DECIMAL(18,8).</summary>
    Rate,

    /// <summary>A calendar day without a time zone. DATE.</summary>
    Day,

    /// <summary>A calendar month, kept as its first day: 2026-10, 2026年10月, Oct 2026, or any day in it. DATE.</summary>
    Month,

    /// <summary>A moment, stored in UTC; a day without a time is midnight in the source's time zone. TIMESTAMP.</summary>
    Moment,

    /// <summary>yes/no, true/false, 1/0, 是/否. BOOLEAN.</summary>
    Flag,
}

/// <summary>One column of a source kind, under the name that the rest of the product uses.</summary>
/// <param name="Name">Canonical name, snake case.</param>
/// <param name="Type">How its text is read.</param>
/// <param name="IsRequired">The file must have it (or a constant must stand for it); single values may still be empty.</param>
/// <param name="IsEvent">A moment at which something happened: the default <c>as_of</c> is the newest of these, never a due or planned date.</param>
public sealed record CanonicalColumn(string Name, ColumnType Type = ColumnType.Text, bool IsRequired = false, bool IsEvent = false);
