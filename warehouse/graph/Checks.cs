namespace TradeCrm.Warehouse;

/// <summary>The built-in checks of a column as offender queries.</summary>
internal static class Checks
{
    /// <summary>not_null or unique; null for any other name.</summary>
    public static CheckDescription? Simple(string column, string test, CheckSeverity severity) => test switch
    {
        "not_null" => OnRow($"not_null_{column}", severity, $"{column} is always there", $"{Name(column)} is null"),
        "unique" => new CheckDescription($"unique_{column}", severity, $"{column} appears once",
            $"select {Name(column)}, count(*) as times from {{this}} where {Name(column)} is not null group by all having count(*) > 1", null),
        _ => null,
    };

    /// <summary>The column holds one of the values, or nothing.</summary>
    public static CheckDescription AcceptedValues(string column, IReadOnlyList<string> values, CheckSeverity severity) =>
        OnRow($"accepted_values_{column}", severity, $"{column} is one of {string.Join(", ", values)}",
            $"{Name(column)}::varchar not in ({string.Join(", ", values.Select(Quote))})");

    /// <summary>The column's value is there in <paramref name="target"/> (schema.table.column), or is missing; null for a target of another shape.</summary>
    public static CheckDescription? Relationship(string column, string target, CheckSeverity severity)
    {
        var parts = target.Split('.');
        if (parts.Length != 3)
            return null;
        var other = Name(parts[2]);
        return new CheckDescription($"relationships_{column}", severity, $"{column} is in {target}",
            $"select * from {{this}} as child where child.{Name(column)} is not null and not exists "
            + $"(select 1 from {parts[0]}.{parts[1]} as parent where parent.{other} = child.{Name(column)})", null);
    }

    /// <summary>
    /// Alias under which <c>to_json</c> gets a whole row. DuckDB prefers a column of that name to the row, and then only that column would be told: no table has this one.
    /// </summary>
    public const string WholeRow = "the_whole_row__";

    /// <summary>The text as an SQL literal.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The column as an SQL identifier.</summary>
    public static string Name(string column) => $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static CheckDescription OnRow(string name, CheckSeverity severity, string meaning, string condition) =>
        new(name, severity, meaning, $"select * from {{this}} where {condition}", condition);
}
