using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;

namespace TradeCrm.Reports.Reading;

/// <summary>The current row of a query by column names; NULL is null, whatever numeric type the engine chose.</summary>
internal readonly struct Row(DuckDBDataReader reader)
{
    /// <summary>True where the query has such a column.</summary>
    public bool Has(string column)
    {
        for (var ordinal = 0; ordinal < reader.FieldCount; ordinal++)
        {
            if (reader.GetName(ordinal) == column)
                return true;
        }
        return false;
    }

    public string? Text(string column) => Value(column) is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    public double? Number(string column) => Value(column) switch
    {
        null => null,
        BigInteger large => (double)large,
        var value => Convert.ToDouble(value, CultureInfo.InvariantCulture),
    };

    public long Count(string column) => (long)(Number(column) ?? 0);

    public bool Flag(string column) => Value(column) is true;

    public DateTime? Moment(string column) => Value(column) switch
    {
        null => null,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset moment => moment.UtcDateTime,
        var value => (DateTime)value,
    };

    public DateOnly? Day(string column) => Moment(column) is { } moment ? DateOnly.FromDateTime(moment) : null;

    private object? Value(string column)
    {
        var ordinal = reader.GetOrdinal(column);
        return reader.IsDBNull(ordinal) ? null : reader.GetValue(ordinal);
    }
}
