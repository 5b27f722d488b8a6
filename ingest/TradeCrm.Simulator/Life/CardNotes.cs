namespace TradeCrm.Simulator;

/// <summary>What is scribbled on a card: a note that fits interest, kind, series and country, as far as it names them.</summary>
internal static class CardNotes
{
    private const string Nowhere = "nowhere";

    /// <summary>Words by which a note is about one series.</summary>
    private static readonly (string Letter, string[] Words)[] SeriesWords =
    [
        ("L", ["LED", "light", "lamp", "灯", "照明"]), ("S", ["olar", "off grid", "离网", "太阳能", "battery"]), ("T", ["drill", "tool", "rinder", "chuck", "电动工具", "电钻"]),
        ("K", ["itchen", "pan set", "coating", "厨", "涂层"]), ("G", ["garden", "chair", "rattan", "folding set", "furniture", "户外", "花园", "编藤", "season"]),
        ("P", ["mailer", "ackaging", "paper sample", "包装", "袋子"]),
    ];

    /// <summary>Words by which a note is about one country; of some nobody comes.</summary>
    private static readonly (string Word, string Country)[] Places =
    [
        ("Dubai", "United Arab Emirates"), ("中东", "United Arab Emirates"), ("Mombasa", "Kenya"), ("Kenya", "Kenya"), ("肯尼亚", "Kenya"), ("Lagos", "Nigeria"), ("Poland", "Poland"),
        ("波兰", "Poland"), ("Chile", "Chile"), ("智利", "Chile"), ("Canadian", "Canada"), ("Milano", "Italy"), ("意大利", "Italy"), ("沙特", "Saudi Arabia"), ("co HK", "Hong Kong"),
        ("Mexico", "Mexico"), ("Netherlands", "Netherlands"), ("荷兰", "Netherlands"), ("South Africa", "South Africa"), ("Indian", "India"), ("印度", "India"),
        ("German DIY", "Germany"), ("德国", "Germany"), ("Panama", Nowhere), ("巴拿马", Nowhere), ("Peru", Nowhere), ("Trinidad", Nowhere), (" NZ", Nowhere), ("Greek", Nowhere),
        ("Ukraine", Nowhere), ("Russian", Nowhere), ("莫斯科", Nowhere), ("Cameroon", "Nigeria"), ("喀麦隆", "Nigeria"), ("义乌", "Hong Kong"), ("Africa", "Nigeria"), ("非洲", "Nigeria"),
        ("Jakarta", Nowhere), ("SEO", Nowhere), ("student", Nowhere), ("大学生", Nowhere), ("duplicate", Nowhere),
    ];

    public static string Pick(RandomStream stream, string interest, string kind, Person person)
    {
        if (kind == "student")
            return stream.Pick(["student, writes thesis on canton fair", "大学生，写论文的", "job seeker, left CV -> HR", "来应聘的，简历转人事", "journalist of a lighting magazine"]);
        if (kind == "supplier" && stream.Chance(700))
            return stream.Pick([$"sells {person.Taste.Series.Name} parts to us. not a buyer!", $"来推销{person.Taste.Series.NameZh}配件的，不是客户", "supplier, gave to purchasing"]);
        var fitting = Texts.Table("card-notes").Where(note => note["interest"] == interest && (note["kind"] == kind || (note["kind"] == "any" && interest != "none"))
            && Fits(note["text"], person)).ToList();
        return fitting.Count == 0 ? "" : stream.Pick(fitting)["text"];
    }

    private static bool Fits(string text, Person person)
    {
        bool Names(string word) => text.Contains(word, StringComparison.Ordinal);
        var places = Places.Where(place => Names(place.Word)).Select(place => place.Country).ToList();
        var series = SeriesWords.Where(words => words.Words.Any(Names)).Select(words => words.Letter).ToList();
        return (places.Count == 0 || places.Contains(person.Country.Name)) && (series.Count == 0 || series.Contains(person.Taste.Series.Letter));
    }
}
