using DuckDB.NET.Data;
using Spectre.Console;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary><c>ls</c> and <c>show TABLE</c>: what the warehouse holds and what it means.</summary>
internal static class CatalogueCommands
{
    public static int List(CommandSession session, WarehouseFile warehouse, string? schema)
    {
        var tables = TableCatalogue.Tables(warehouse, schema);
        foreach (var group in tables.GroupBy(table => table.Name[..table.Name.IndexOf('.', StringComparison.Ordinal)]))
        {
            session.Output.WriteLine(group.Key);
            var width = group.Max(table => table.Name.Length) - group.Key.Length - 1;
            foreach (var table in group)
            {
                var line = Words.Of($"  {table.Name[(group.Key.Length + 1)..].PadRight(width)}  {table.Rows,10:N0}  {FirstSentence(table.Description)}");
                session.Output.WriteLine(line.Length > session.Host.Width && session.Host.IsTerminal ? line[..(session.Host.Width - 1)] + "…" : line);
            }
        }

        session.Output.WriteLine();
        session.Output.WriteLine(tables.Count == 0 ? "Nothing is built yet. Start with 'tradecrm run'." : "'tradecrm show TABLE' tells what each column means, with the first rows.");
        return ExitCode.Done;
    }

    public static int Show(CommandSession session, WarehouseFile warehouse, string name, int limit)
    {
        var tables = TableCatalogue.Tables(warehouse);
        var found = Find(tables, name);
        var others = tables.Where(table => table != found && table.Name.EndsWith("." + name, StringComparison.Ordinal)).Select(table => table.Name).ToList();
        session.Output.WriteLine(Words.Of($"{found.Name}, {Words.Count(found.Rows, "row")}{(others.Count > 0 ? $" (there is {string.Join(" and ", others)} too)" : "")}"));
        if (found.Description.Length > 0)
            session.Output.WriteLine(found.Description);
        session.Output.WriteLine();
        Columns(session, warehouse, found);
        if (limit > 0 && found.Rows > 0)
            Rows(session, warehouse, found, limit);
        return ExitCode.Done;
    }

    private static TableEntry Find(IReadOnlyList<TableEntry> tables, string name)
    {
        // What people mean by 'orders' is the table that answers, not the one that was read in.
        string[] nearest = ["marts", "core", "ml", "staging", "raw", "ops"];
        var found = tables.FirstOrDefault(table => table.Name == name)
            ?? nearest.Select(schema => tables.FirstOrDefault(table => table.Name == $"{schema}.{name}")).FirstOrDefault(table => table is not null);
        return found ?? throw new TableNotFoundException(name,
            NearestName.Of(name, [.. tables.Select(table => table.Name), .. tables.Select(table => table.Name[(table.Name.IndexOf('.', StringComparison.Ordinal) + 1)..])]));
    }

    private static void Columns(CommandSession session, WarehouseFile warehouse, TableEntry table)
    {
        var grid = new Table().Border(TableBorder.Simple).AddColumns("column", "type", "meaning");
        foreach (var column in TableCatalogue.Columns(warehouse, table.Name))
            grid.AddRow(new Text(column.Name), new Text(column.Type), new Text(column.Unit is null ? column.Meaning : $"{column.Meaning} ({column.Unit})"));
        Screens.Of(session.Host, session.Host.Width).Write(grid);
    }

    private static void Rows(CommandSession session, WarehouseFile warehouse, TableEntry table, int limit) => warehouse.Query<object?>(
        Words.Of($"select * from {table.Name} order by all limit {limit}"),
        (DuckDBDataReader reader) =>
        {
            new TableRows(session.Host).Write(reader, CancellationToken.None);
            return null;
        });

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).ReplaceLineEndings(" ").TrimEnd('.');
    }
}

/// <summary>A table that the warehouse does not have.</summary>
/// <param name="table">As asked for.</param>
/// <param name="nearest">A name that is near, or null.</param>
public sealed class TableNotFoundException(string table, string? nearest)
    : Ingest.TradeCrmException($"There is no table '{table}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}{(nearest is null ? "." : "")} 'tradecrm ls' lists them.")
{
    /// <summary>As asked for.</summary>
    public string Table { get; } = table;
}
