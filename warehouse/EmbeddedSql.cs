namespace TradeCrm.Warehouse;

/// <summary>The .sql, .yml and .csv files that the assembly carries, under names such as <c>sql/core/orders.sql</c>.</summary>
internal static class EmbeddedSql
{
    /// <summary>All files whose name begins with the folder, in ordinal order of their names.</summary>
    public static IReadOnlyList<SqlFile> In(string folder) =>
        [.. typeof(EmbeddedSql).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new SqlFile(name, Read(name)))];

    /// <summary>The text of one file.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the warehouse assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>A file of the graph: its name from <c>sql/</c> on, and its text.</summary>
internal sealed record SqlFile(string Name, string Text);
