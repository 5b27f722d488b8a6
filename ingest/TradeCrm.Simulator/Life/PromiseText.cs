using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>A sentence that promises something, or only looks as if it did.</summary>
/// <param name="Key">Its line in the table of sentences.</param>
/// <param name="Language">en, zh, de, es or fr.</param>
/// <param name="Setting">mail, chat, note or call.</param>
/// <param name="IsCustomers">The customer says it.</param>
/// <param name="Kind">price, discount, delivery_date, sample, document, visit or payment_term; 'none' if it promises nothing.</param>
/// <param name="NearMiss">Why it is no promise of ours, or empty.</param>
/// <param name="Due">As <see cref="DueRule"/> reads it.</param>
/// <param name="Sentence">With placeholders.</param>
/// <param name="Deed">What would keep it: see <see cref="PromiseDeed"/>.</param>
internal sealed record PromiseText(string Key, string Language, string Setting, bool IsCustomers, string Kind, string NearMiss, string Due, string Sentence, string Deed)
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly (string[] Words, int Series)[] Hints =
    [
        (["solar", "太阳能", "inverter", "光伏"], 1), (["power tool", "drill", "电钻", "电动工具", "電動工具"], 2), (["kitchen", "knife", " pan ", "厨具", "杯子", "saucepan"], 3),
        (["garden", "chair", "cushion", "户外", "戶外"], 4), (["floodlight", "LED", "lamp", "street light", "strip light", "IES", "luminaire"], 0),
    ];

    // Other countries are only told of.
    private static readonly (string Word, string Country)[] Places = [("Poland", "Poland"), ("香港", "Hong Kong"), ("巴西", "Brazil")];

    /// <summary>Its author knew the questions that are asked of these texts, and no rule that would find them.</summary>
    public bool IsWrittenBlind => Language is "en" or "zh" && !Key.StartsWith("own", StringComparison.Ordinal);

    /// <summary>The product reads English and Chinese.</summary>
    public bool IsReadable => Language is "en" or "zh";

    /// <summary>The sentence speaks of goods of this series; null for any.</summary>
    public int? Series { get; } = SeriesOf(Sentence);

    /// <summary>The sentence speaks of that country; null for any.</summary>
    public string? Country { get; } = Places.FirstOrDefault(place => Sentence.Contains(place.Word, StringComparison.Ordinal)).Country;

    public static IReadOnlyList<PromiseText> All { get; } = Read();

    /// <summary>The sentence as it is written on that day to that person.</summary>
    public string Write(PromiseWords words)
    {
        var product = words.Product.Name.Split(" / ");
        var text = Sentence.Replace("{name}", words.Name, StringComparison.Ordinal).Replace("{sku}", words.Product.Sku, StringComparison.Ordinal)
            .Replace("{product}", Language == "zh" ? product[^1] : product[0], StringComparison.Ordinal).Replace("{quantity}", Whole(words.Quantity), StringComparison.Ordinal)
            .Replace("{price}", words.Price, StringComparison.Ordinal).Replace("{percent}", Whole(words.Percent), StringComparison.Ordinal).Replace("{port}", words.Port, StringComparison.Ordinal);
        var day = words.Named;
        return text.Replace("{date_dm}", $"{day.Day} {Months[day.Month - 1]}", StringComparison.Ordinal).Replace("{date_md}", $"{Months[day.Month - 1]} {day.Day}", StringComparison.Ordinal)
            .Replace("{date_iso}", Clock.Day(day), StringComparison.Ordinal).Replace("{date_zh}", $"{day.Month}月{day.Day}日", StringComparison.Ordinal)
            .Replace("{date_num}", $"{day.Month}/{day.Day}", StringComparison.Ordinal);
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? SeriesOf(string sentence)
    {
        foreach (var (words, series) in Hints)
        {
            if (words.Any(word => sentence.Contains(word, StringComparison.Ordinal)))
                return series;
        }
        return null;
    }

    private static List<PromiseText> Read()
    {
        var deeds = Texts.Table("promise-deeds").ToDictionary(row => row["key"], row => row["deed"]);
        return [.. new[] { "promises-en", "promises-zh", "promises-other", "promises-own" }.SelectMany(Texts.Table).Select(row => new PromiseText(row["key"],
            row.TryGetValue("language", out var language) ? language : row["key"][..2], row["setting"], row["speaker"] == "customer", row["kind"], row["near_miss"], row["due"], row["sentence"],
            deeds.TryGetValue(row["key"], out var deed) ? deed : PromiseDeed.Usual(row["kind"])))];
    }
}

/// <summary>What the placeholders of a sentence stand for. Price with its currency, percent without sign; Named: the day that the sentence may name.</summary>
internal sealed record PromiseWords(string Name, Product Product, int Quantity, string Price, int Percent, string Port, DateTime Named);
