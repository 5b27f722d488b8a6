using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TradeCrm.Warehouse;

/// <summary>A table that a model reads.</summary>
/// <param name="Table">schema.table, lower case.</param>
/// <param name="Line">Line of the model's file at which it is first read.</param>
internal sealed record TableReference(string Table, int Line);

/// <summary>
/// Finds the tables that one SELECT reads in DuckDB's own parse of it. The parse lists names of common table expressions as tables, so the walk keeps
/// their scopes: a name counts as such only where it is visible, and a non-recursive one does not see itself.
/// </summary>
internal sealed class SqlReferences
{
    // Functions of the FROM clause that make rows of nothing but their arguments; all others read files, settings or tables by name.
    private static readonly HashSet<string> TableFunctions = new(StringComparer.OrdinalIgnoreCase) { "range", "generate_series", "unnest" };

    // What they return is not a function of the tables, so a model would not be the same twice.
    private static readonly HashSet<string> Impure = new(StringComparer.OrdinalIgnoreCase)
    {
        "now", "today", "current_date", "current_time", "current_timestamp", "get_current_timestamp", "get_current_time", "current_localtime", "current_localtimestamp",
        "transaction_timestamp", "random", "uuid", "uuidv4", "uuidv7", "gen_random_uuid", "getvariable", "getenv", "nextval", "currval", "query", "query_table",
    };

    // Written without brackets they are parsed as columns.
    private static readonly HashSet<string> Clocks = new(StringComparer.OrdinalIgnoreCase) { "current_date", "current_time", "current_timestamp" };

    private readonly SqlFile file;
    private readonly byte[] text;
    private readonly Dictionary<string, TableReference> found = new(StringComparer.Ordinal);

    private SqlReferences(SqlFile file) => (this.file, text) = (file, Encoding.UTF8.GetBytes(file.Text));

    /// <summary>The tables in order of their first appearance.</summary>
    /// <exception cref="GraphException">It is not exactly one SELECT, or reads something that the graph cannot follow.</exception>
    public static IReadOnlyList<TableReference> Of(SqlFile file, WarehouseFile parser)
    {
        var walk = new SqlReferences(file);
        var json = parser.Rows("select json_serialize_sql($sql::varchar)::varchar", row => row.GetString(0), ("sql", file.Text))[0];
        // A long chain of operators nests deeper than the 64 levels that are the reader's default.
        using var tree = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 4096 });
        walk.Walk(walk.SingleSelect(tree.RootElement), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        return [.. walk.found.Values.OrderBy(reference => reference.Line).ThenBy(reference => reference.Table, StringComparer.Ordinal)];
    }

    private JsonElement SingleSelect(JsonElement root)
    {
        if (root.GetProperty("error").GetBoolean())
        {
            var message = root.GetProperty("error_message").GetString() ?? "";
            if (message.StartsWith("Only SELECT", StringComparison.Ordinal))
                throw Problem(1, "a model is exactly one SELECT, and a PIVOT in it names its columns (IN (…)), else they would depend on the data.");
            var position = root.TryGetProperty("position", out var at) && long.TryParse(at.GetString(), CultureInfo.InvariantCulture, out var offset) ? offset : 0;
            throw Problem(LineAt(position), $"{message}. Correct the SQL.");
        }

        var statements = root.GetProperty("statements");
        return statements.GetArrayLength() == 1
            ? statements[0].GetProperty("node")
            : throw Problem(1, $"found {statements.GetArrayLength()} statements; a model is exactly one SELECT.");
    }

    private void Walk(JsonElement element, HashSet<string> scope)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, scope);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            Inspect(element, scope);
            var inner = WithCommonTables(element, scope);
            var isRecursive = Text(element, "type") == "RECURSIVE_CTE_NODE";
            foreach (var property in element.EnumerateObject().Where(property => property.Name != "cte_map"))
                Walk(property.Value, isRecursive && property.Name == "right" ? With(inner, Text(element, "cte_name")!) : inner);
        }
    }

    /// <summary>The scope of a query node: its WITH list, in which each entry sees those before it.</summary>
    private HashSet<string> WithCommonTables(JsonElement element, HashSet<string> scope)
    {
        if (!element.TryGetProperty("cte_map", out var map) || map.ValueKind != JsonValueKind.Object)
            return scope;
        foreach (var entry in map.GetProperty("map").EnumerateArray())
        {
            Walk(entry.GetProperty("value"), scope);
            scope = With(scope, entry.GetProperty("key").GetString()!);
        }

        return scope;
    }

    private void Inspect(JsonElement element, HashSet<string> scope)
    {
        switch (Text(element, "type"))
        {
            case "BASE_TABLE":
                Table(element, scope);
                break;
            case "TABLE_FUNCTION" when Text(element.GetProperty("function"), "function_name") is { } function && !TableFunctions.Contains(function):
                throw Problem(LineOf(element), $"{function}() in FROM hides what is read. A model reads tables by their schema-qualified names only.");
            case "SHOW_REF":
                throw Problem(LineOf(element), "SHOW, DESCRIBE and SUMMARIZE depend on the engine. "
                    + "A model reads tables by their schema-qualified names only.");
            case "FUNCTION" when Text(element, "function_name") is { } function && Impure.Contains(function):
                throw Problem(LineOf(element), $"{function}() is not the same in every run. Take times from ops.as_of and settings from ops.settings.");
            case "COLUMN_REF" when element.GetProperty("column_names") is var names && names.GetArrayLength() == 1 && Clocks.Contains(names[0].GetString()!):
                throw Problem(LineOf(element), $"{names[0].GetString()} is not the same in every run. Take times from ops.as_of.");
        }
    }

    private void Table(JsonElement element, HashSet<string> scope)
    {
        var schema = Text(element, "schema_name")!.ToLowerInvariant();
        var name = Text(element, "table_name")!.ToLowerInvariant();
        var line = LineOf(element);
        if (Text(element, "catalog_name") is { Length: > 0 } catalog)
            throw Problem(line, $"{catalog}.{schema}.{name} names a database. Write schema.table.");
        if (schema.Length == 0 && scope.Contains(name))
            return;
        if (schema.Length == 0)
            throw Problem(line, name.AsSpan().ContainsAny("./*")
                ? $"'{name}' reads a file. Only ingest reads files; a model reads tables by their schema-qualified names."
                : $"'{name}' is neither schema-qualified nor a common table expression that is visible here. Write schema.{name}.");
        if (schema == "raw" && !file.Name.StartsWith("sql/staging/", StringComparison.Ordinal))
            throw Problem(line, $"reads raw.{name}, but only staging reads raw. Read the staging model instead.");
        found.TryAdd($"{schema}.{name}", new TableReference($"{schema}.{name}", line));
    }

    private GraphException Problem(int line, string problem) => new(file.Name, line, problem);

    // DuckDB keeps no place for some elements; then the file alone is named.
    private int LineOf(JsonElement element) =>
        element.TryGetProperty("query_location", out var at) && at.TryGetInt64(out var position) ? LineAt(position) : 0;

    private int LineAt(long position) => 1 + text.AsSpan(0, (int)Math.Clamp(position, 0, text.Length)).Count((byte)'\n');

    private static HashSet<string> With(HashSet<string> scope, string name) => new(scope, StringComparer.OrdinalIgnoreCase) { name };

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
