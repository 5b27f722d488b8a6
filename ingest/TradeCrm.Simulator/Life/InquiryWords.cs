using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Inquiries as people really put them, from texts/inquiries.tsv: in their language, about what they want, some so that a filter would take them for spam.</summary>
internal static class InquiryWords
{
    // What a text is about, by the words in it; a text without any of them suits every series.
    private static readonly string[][] Words =
    [
        ["light", "lamp", "led ", "lumin", "leucht", "lámpar", "lampe", "светильник", "灯", "campana", "tube", "bluetooth"],
        ["solar", "inverter", "panel", "plant", "battery for house", "wechselrichter", "солнеч", "光伏", "逆变", "储能", "شمسية"],
        ["drill", "tool", "grinder", "hardware store", "machines from", "bohr", "taladro", "akku", "инструмент", "电钻", "工具"],
        ["kitchen", "cookware", "knife", "knives", "pan ", "pans", "pot ", "topf", "olla", "cuchill", "厨", "锅", "geschirr", "посуда"],
        ["garden", "chair", "sunbed", "rattan", "outdoor", "resort", "garten", "jardin", "jardín", "户外", "椅", "أثاث"],
        ["box", "pouch", "mailer", "packag", "karton", "caja", "coffret", "纸箱", "彩盒", "袋", "film", "carton"],
    ];

    private static readonly Dictionary<string, string> Languages = new()
    {
        ["Germany"] = "de",
        ["Spain"] = "es",
        ["Mexico"] = "es",
        ["Chile"] = "es",
        ["France"] = "fr",
        ["Brazil"] = "pt",
        ["Hong Kong"] = "zh",
        ["United Arab Emirates"] = "ar",
        ["Saudi Arabia"] = "ar",
        ["Egypt"] = "ar",
    };

    /// <summary>Of texts that name a quantity in figures of their own.</summary>
    private static readonly Dictionary<string, int> Quantities = new()
    {
        ["inquiry-normal-en-09"] = 1200,
        ["inquiry-normal-en-13"] = 20,
        ["inquiry-normal-fr-02"] = 300,
        ["inquiry-looks-like-spam-en-06"] = 5000,
        ["inquiry-looks-like-spam-en-08"] = 120,
    };

    /// <summary>Subject and body with their gaps, and the quantity where they have no gap for it, or null: then the usual letter does.</summary>
    public static (string Subject, string Body, int? Quantity)? Draw(World world, Person person, DateTime at)
    {
        var stream = world.Stream($"inquiry words {at:yyyyMMddHHmmss}", person.Number);
        if (!stream.Chance(P.InquiryInOwnWords))
            return null;
        var reason = stream.Chance(P.LooksLikeSpam) ? "looks_like_spam" : "normal";
        var language = stream.Chance(450) ? LanguageOf(person) : "en";
        var fitting = Texts.Table("inquiries").Where(row => row["genuine"] == "yes" && row["reason"] == reason && row["language"] == language && Suits(row, person.Taste.Series)).ToList();
        if (fitting.Count == 0)
            return null;
        var text = stream.Pick(fitting);
        return (text["subject"], text["body"], Quantities.TryGetValue(text["key"], out var quantity) ? quantity : null);
    }

    /// <summary>The language in which somebody writes who does not write English.</summary>
    public static string LanguageOf(Person person) => Languages.GetValueOrDefault(person.Country.Name, "en");

    private static bool Suits(IReadOnlyDictionary<string, string> text, ProductSeries series)
    {
        var words = $"{text["subject"]} {text["body"]} ";
        var about = Words.Select(list => list.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        return about[series.Number] || !about.Contains(true);
    }
}
