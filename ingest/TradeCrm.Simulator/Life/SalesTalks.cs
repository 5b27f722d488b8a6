namespace TradeCrm.Simulator;

/// <summary>What is said when somebody tries to sell something: the same whether it may be said to that customer just then or not.</summary>
internal static class SalesTalks
{
    private static readonly ILookup<(string Type, string Language), IReadOnlyDictionary<string, string>> Rows = Texts.Table("sales-talks").ToLookup(row => (row["type"], row["language"]));

    /// <summary>Any of them.</summary>
    public static (string Subject, string Body) Draw(RandomStream stream, string type, string language, Person person, Salesperson by) =>
        Letters.Filled(stream.Pick(Rows[(type, language)].ToList()), person, by, null);

    /// <summary>One after the other in an order drawn once, so that each is said.</summary>
    public static (string Subject, string Body) Dealt(World world, string type, string language, int index, Person person, Salesperson by)
    {
        var stream = world.Stream($"sales talks {type} {language}");
        var rows = Rows[(type, language)].Select(row => (Row: row, Rank: stream.Next(1_000_000))).OrderBy(pair => pair.Rank).Select(pair => pair.Row).ToList();
        return Letters.Filled(rows[index % rows.Count], person, by, null);
    }
}
