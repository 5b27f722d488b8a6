using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>What a letter speaks of.</summary>
internal sealed record LetterMatter(Product Product, int Quantity = 1, string Reference = "");

/// <summary>The daily post: many wordings for each use, each drawn by a stream of its own, so that a wording more moves nothing else.</summary>
internal static class Letters
{
    private static readonly ILookup<string, IReadOnlyDictionary<string, string>> Wordings = Texts.Table("letters").ToLookup(row => row["use"]);

    /// <summary>A subject and a body, in the customer's language or in English.</summary>
    /// <param name="world">Whose seed decides.</param>
    /// <param name="use">First column of texts/letters.tsv.</param>
    /// <param name="person">The customer.</param>
    /// <param name="by">Ours; null where nobody has taken the matter.</param>
    /// <param name="at">When it is written.</param>
    /// <param name="matter">By default the customer's favourite article.</param>
    public static (string Subject, string Body) Write(World world, string use, Person person, Salesperson? by, DateTime at, LetterMatter? matter = null)
    {
        var stream = Stream(world, use, person, at);
        var rows = InLanguage(stream, Wordings[use].ToList(), LetterScripts.Language(person.Country));
        return Filled(stream.Pick(rows), person, by, matter);
    }

    /// <summary>The same for what we note down for ourselves, in Chinese or in English whoever the customer is.</summary>
    public static (string Subject, string Body) Note(World world, string use, Person person, Salesperson? by, DateTime at, LetterMatter? matter = null) =>
        Filled(Stream(world, use, person, at).Pick(Wordings[use].ToList()), person, by, matter);

    /// <summary>A subject and a body with what stands in braces filled in.</summary>
    public static (string Subject, string Body) Filled(IReadOnlyDictionary<string, string> row, Person person, Salesperson? by, LetterMatter? matter)
    {
        matter ??= new(person.Taste.Favourites[0]);
        string Fill(string text) => Letters.Fill(text, person, by, matter.Product, row["language"]).Replace("{order}", matter.Reference, StringComparison.Ordinal)
            .Replace("{quantity}", matter.Quantity.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return (Fill(row["subject"]), Fill(row["body"]));
    }

    /// <summary>Names of people, articles and places.</summary>
    public static string Fill(string text, Person person, Salesperson? by, Product product, string language)
    {
        var (names, series) = (product.Name.Split(" / "), product.Series);
        // Suppliers and rivals at home need no port.
        var port = text.Contains("{port}", StringComparison.Ordinal) ? Ports.Of(person.Country) : "";
        return text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("{name}", person.Name, StringComparison.Ordinal).Replace("{sales}", by?.Name ?? "Haina", StringComparison.Ordinal)
            .Replace("{company}.", person.Company.Name.TrimEnd('.') + ".", StringComparison.Ordinal).Replace("{company}", person.Company.Name, StringComparison.Ordinal)
            .Replace("{city}", person.Company.City, StringComparison.Ordinal).Replace("{sku}", product.Sku, StringComparison.Ordinal)
            .Replace("{product}", language == "zh" ? names[^1] : names[0], StringComparison.Ordinal).Replace("{series}", language == "zh" ? series.NameZh : series.Name, StringComparison.Ordinal)
            .Replace("{port}", port, StringComparison.Ordinal);
    }

    /// <summary>Rows of that language; where it is neither English nor Chinese, half of the time of English, and always where there are none.</summary>
    public static List<IReadOnlyDictionary<string, string>> InLanguage(RandomStream stream, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, string language)
    {
        var isOwn = language == "zh" || stream.Chance(500);
        var own = rows.Where(row => row["language"] == language).ToList();
        return isOwn && own.Count > 0 ? own : [.. rows.Where(row => row["language"] == "en")];
    }

    private static RandomStream Stream(World world, string use, Person person, DateTime at) =>
        world.Stream(string.Create(CultureInfo.InvariantCulture, $"letter {use} {at:yyyyMMddHHmmss}"), person.Number);
}
