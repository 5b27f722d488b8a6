using System.Collections;
using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;

namespace TradeCrm.Pipeline;

/// <summary>Values of a query as text and the names of its columns.</summary>
internal static class CellText
{
    /// <summary>The column names; a name that is there twice gets a number, so that no JSON key is lost.</summary>
    public static IReadOnlyList<string> Names(DuckDBDataReader reader)
    {
        var names = new List<string>();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var name = reader.GetName(i);
            for (var number = 2; names.Contains(name); number++)
                name = FormattableString.Invariant($"{reader.GetName(i)}_{number}");
            names.Add(name);
        }
        return names;
    }

    /// <summary>The value without any formatting for people; null for NULL.</summary>
    public static string? Of(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss" + (moment.Ticks % TimeSpan.TicksPerSecond == 0 ? "" : ".ffffff"), CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        Stream bytes => Hex(bytes),
        IDictionary pairs => "{" + string.Join(", ", pairs.Keys.Cast<object>().Select(key => $"{Of(key)}: {Of(pairs[key])}")) + "}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Of)) + "]",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>True for values that stand at the right of their column.</summary>
    public static bool IsNumber(Type type) =>
        type == typeof(BigInteger) || Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static string Hex(Stream bytes)
    {
        using var copy = new MemoryStream();
        bytes.CopyTo(copy);
        return Convert.ToHexStringLower(copy.ToArray());
    }
}
