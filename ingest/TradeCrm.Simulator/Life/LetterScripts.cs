using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>Why a mail is written just then.</summary>
internal enum LetterOccasion
{
    Offer, FollowUp, Artwork, Question, BankDetails, BillOfLading, Sailed, BalanceOpen,
}

/// <summary>A mail, or a question and its answer.</summary>
/// <param name="Occasion">When it fits.</param>
/// <param name="Language">en, zh, de, es, fr or pt.</param>
/// <param name="Fits">Letters of the series it speaks of, or an Incoterm; empty for all.</param>
/// <param name="Keys">Rows of texts/mails.tsv in turn, without 'mail-'.</param>
internal sealed record LetterScript(LetterOccasion Occasion, string Language, string Fits, params string[] Keys);

/// <summary>Which texts of the table are written when: only those that the world bears out.</summary>
internal static class LetterScripts
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Mails = Texts.Table("mails").ToDictionary(row => row["key"]);

    private static IReadOnlyList<LetterScript> All { get; } =
    [
        new(LetterOccasion.Offer, "en", "", "offer-out-en-01"),
        new(LetterOccasion.Offer, "en", "FOB", "offer-out-en-02"),
        new(LetterOccasion.Offer, "en", "L", "offer-out-en-03"),
        new(LetterOccasion.Offer, "en", "LT", "offer-out-en-04"),
        new(LetterOccasion.Offer, "zh", "", "offer-out-zh-01"),
        new(LetterOccasion.Offer, "zh", "FOB", "offer-out-zh-02"),
        new(LetterOccasion.Offer, "de", "", "offer-out-de-01"),
        new(LetterOccasion.Offer, "es", "", "offer-out-es-01"),
        new(LetterOccasion.Offer, "fr", "", "offer-out-fr-01"),
        new(LetterOccasion.Question, "en", "LT", "question-in-en-01", "question-out-en-01"),
        new(LetterOccasion.BankDetails, "en", "", "payment-in-en-02", "payment-out-en-02"),
    ];

    /// <summary>The customer's own language where somebody in the office writes it.</summary>
    public static string Language(Country country) => country.Name switch
    {
        "Hong Kong" or "Taiwan" or "China" => "zh",
        "Germany" => "de",
        "Spain" or "Mexico" or "Chile" => "es",
        "France" => "fr",
        "Brazil" => "pt",
        _ => "en",
    };

    /// <summary>What fits, in that language or else in English.</summary>
    public static IReadOnlyList<LetterScript> For(LetterOccasion occasion, string language, ProductSeries series, string incoterm)
    {
        var fitting = All.Where(script => script.Occasion == occasion
            && (script.Fits.Length == 0 || script.Fits == incoterm || script.Fits.Contains(series.Letter, StringComparison.Ordinal))).ToList();
        var own = fitting.Where(script => script.Language == language).ToList();
        return own.Count > 0 ? own : [.. fitting.Where(script => script.Language == "en")];
    }

    public static string Direction(string key) => Mails[$"mail-{key}"]["direction"];

    /// <summary>Subject or body, with what stands in braces filled in.</summary>
    public static string Filled(string key, string column, Person person, Salesperson by, Product product, int quantity, string reference)
    {
        var row = Mails[$"mail-{key}"];
        var (names, text) = (product.Name.Split(" / "), row[column]);
        // Suppliers and rivals at home need no port.
        var port = text.Contains("{port}", StringComparison.Ordinal) ? Ports.Of(person.Country) : "";
        return text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("{name}", person.Name, StringComparison.Ordinal).Replace("{sales}", by.Name, StringComparison.Ordinal)
            .Replace("{company}.", person.Company.Name.TrimEnd('.') + ".", StringComparison.Ordinal).Replace("{company}", person.Company.Name, StringComparison.Ordinal).Replace("{sku}", product.Sku, StringComparison.Ordinal)
            .Replace("{product}", row["language"] == "zh" ? names[^1] : names[0], StringComparison.Ordinal).Replace("{port}", port, StringComparison.Ordinal)
            .Replace("{quantity}", quantity.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{order}", reference, StringComparison.Ordinal);
    }
}
