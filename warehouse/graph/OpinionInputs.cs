namespace TradeCrm.Warehouse;

/// <summary>Writes the words by which comments are read where the models read them.</summary>
internal static class OpinionInputs
{
    /// <summary>Replaces <c>ops.opinion_words</c>.</summary>
    public static void Write(WarehouseFile warehouse)
    {
        warehouse.Execute("delete from ops.opinion_words");
        // Two lines of comment and one of headings come first; fields have no quotes.
        foreach (var cell in EmbeddedSql.Read("sql/seeds/opinion_words.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(3).Select(line => line.TrimEnd('\r').Split('\t')))
        {
            warehouse.Execute("insert into ops.opinion_words values ($language, $tone, $theme, $pattern)",
                ("language", cell[0]), ("tone", cell[1]), ("theme", cell[2]), ("pattern", cell[3]));
        }
    }
}
