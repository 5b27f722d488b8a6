using System.Globalization;
using System.Numerics;

namespace TradeCrm.Warehouse;

/// <summary>What 'the same table' means.</summary>
/// <param name="Table">schema.table.</param>
/// <param name="Rows">Row count.</param>
/// <param name="Checksum">32 hexadecimal digits.</param>
public sealed record TableChecksum(string Table, long Rows, string Checksum);

/// <summary>
/// Checksums of raw, staging, core, marts and the scores of ml. The sum (not the exclusive or, in which a row twice is no row) of the md5 of each row's text, so the order
/// of rows does not count. <c>file_id</c> stands for the file's content hash, and the text ids of visits for their texts, so the order of loading does not count either.
/// </summary>
public static class Checksums
{
    private static readonly BigInteger Word = BigInteger.One << 64;

    /// <summary>Computes them, in the order of the tables' names.</summary>
    /// <param name="warehouse">Open, for reading at least.</param>
    /// <param name="schema">raw, staging, core, marts or ml; null for all of them.</param>
    public static IReadOnlyList<TableChecksum> Compute(WarehouseFile warehouse, string? schema = null)
    {
        var tables = warehouse.Rows(
            """
            select table_schema, table_name, list(column_name order by ordinal_position)::varchar[] from information_schema.columns
            where (table_schema in ('raw', 'staging', 'core', 'marts') or (table_schema = 'ml' and table_name in ('intent_scores', 'intent_reasons')))
                and ($schema::varchar is null or table_schema = $schema)
            group by table_schema, table_name
            order by table_schema, table_name
            """,
            row => (Schema: row.GetString(0), Table: row.GetString(1), Columns: row.GetFieldValue<List<string>>(2)), ("schema", schema));
        return [.. tables.Select(table => Of(warehouse, $"{table.Schema}.{table.Table}", RowsOf($"{table.Schema}.{table.Table}", table.Columns)))];
    }

    private static TableChecksum Of(WarehouseFile warehouse, string table, string rows) => warehouse.Rows(
        $"""
        select count(*), coalesce(sum(md5_number_lower(text)), 0)::varchar, coalesce(sum(md5_number_upper(text)), 0)::varchar
        from (select to_json({Checks.WholeRow})::varchar as text from ({rows}) as {Checks.WholeRow})
        """,
        row => new TableChecksum(table, row.GetInt64(0), Hexadecimal(row.GetString(1)) + Hexadecimal(row.GetString(2))))[0];

    private static string Hexadecimal(string sum) =>
        ((ulong)(BigInteger.Parse(sum, CultureInfo.InvariantCulture) % Word)).ToString("x16", CultureInfo.InvariantCulture);

    private static string RowsOf(string table, List<string> columns)
    {
        if (table == "raw.visits")
            return Visits(columns);
        // Local to the file, and given out in the order in which a reader happened to meet the texts; when the scoring ran is no part of the score.
        var left = columns.Where(column => !(table == "raw.visit_texts" && column == "text_id") && !(table == "ml.intent_scores" && column == "scored_at")).ToList();
        return Select(table, left, []);
    }

    private static string Visits(List<string> columns)
    {
        var texts = columns.Where(column => column.EndsWith("_id", StringComparison.Ordinal) && column != "file_id").ToList();
        return Select("raw.visits", columns, texts);
    }

    private static string Select(string table, List<string> columns, List<string> texts)
    {
        var expressions = columns.Select(column =>
            column == "file_id" ? "file.sha256 as file_id" : texts.Contains(column) ? $"{column}_text.text as {column}" : $"this.{Checks.Name(column)}");
        var file = columns.Contains("file_id") ? " left join ops.files as file on file.file_id = this.file_id" : "";
        var joins = texts.Select(column =>
            $" left join raw.visit_texts as {column}_text on {column}_text.file_id = this.file_id and {column}_text.text_id = this.{column} and {column}_text.field = '{column[..^3]}'");
        return $"select {string.Join(", ", expressions)} from {table} as this{file}{string.Concat(joins)}";
    }
}
