namespace TradeCrm.Benchmarks.Plausibility;

/// <summary>
/// Over all true pairs of records of one customer (two CRMs, fair cards, inquiries): the table pairs, those that share an e-mail address or a domain of their own (linked), and those
/// that share anything that could tell (sharing: also a telephone number, a similar name or a mailbox).
/// </summary>
public static class Matching
{
    /// <summary>The statements that make the three tables.</summary>
    /// <param name="truth">Folder of the truth.</param>
    public static string Sql(string truth)
    {
        using var resource = typeof(Matching).Assembly.GetManifestResourceStream("matching.sql")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().Replace("$truth", truth.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
