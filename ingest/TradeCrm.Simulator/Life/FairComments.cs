using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What is written into the survey after a fair, and what it means. Planted: negative, mixed, sounds_negative, sounds_positive, about_the_fair, contradicts_score, or empty for plain praise.</summary>
internal sealed record FairComment(string Text, string Polarity, string Theme, string Language, string Planted)
{
    public static FairComment None { get; } = new("", "", "", "", "");
}

/// <summary>Comments of the visitors of one fair, in their language and about their series: most say what the figure says, some only sound so, or speak of something else.</summary>
internal sealed class FairComments(World world)
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Hard = Texts.Table("fair-comments");

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Usual = [.. Texts.Table("comments"), .. Hard.Where(row => row["polarity"] == "mixed")];

    // Nobody says what somebody else said, as long as there is anything else to say.
    private readonly HashSet<string> said = [];

    public FairComment Draw(RandomStream stream, ProductSeries series, int score, string country)
    {
        var language = country switch { "Germany" => "de", "France" => "fr", "Spain" or "Mexico" or "Chile" => "es", "Hong Kong" => "zh", _ => "en" };
        // Dealt, so that every kind is there at every size.
        if (world.Deal("hard comment") >= P.HardComment)
            return Plain(stream, series, Polarity(stream, score), language, "");
        var kinds = Kinds(score);
        var kind = kinds[world.Deal($"hard comment {kinds[0]}") * kinds.Length / 1000];
        return kind == "contradicts_score" ? Plain(stream, series, score >= 9 ? "negative" : "positive", language, kind)
            : Pick(stream, Hard, row => row["planted"] == kind, series, language) with { Planted = kind };
    }

    private FairComment Plain(RandomStream stream, ProductSeries series, string polarity, string language, string planted)
    {
        var comment = Pick(stream, Usual, row => row["polarity"] == polarity, series, language);
        return comment with { Planted = planted.Length > 0 ? planted : polarity == "positive" ? "" : polarity };
    }

    private static string Polarity(RandomStream stream, int score) =>
        score >= 9 ? "positive" : score >= 7 ? stream.Weighted([("positive", 6), ("mixed", 4)]) : stream.Weighted([("negative", 7), ("mixed", 3)]);

    // What fits the figure; only somebody who takes 10 for the worst, or 0 for the best, contradicts it.
    private static string[] Kinds(int score) => score switch
    {
        >= 9 => ["sounds_negative", "about_the_fair", "sounds_negative", "contradicts_score"],
        >= 7 => ["mixed", "sounds_negative", "about_the_fair"],
        <= 4 => ["sounds_positive", "contradicts_score", "sounds_positive", "about_the_fair"],
        _ => ["sounds_positive", "about_the_fair", "sounds_positive", "mixed"],
    };

    private FairComment Pick(RandomStream stream, IReadOnlyList<IReadOnlyDictionary<string, string>> texts, Func<IReadOnlyDictionary<string, string>, bool> isMeant, ProductSeries series, string language)
    {
        var fitting = texts.Where(row => isMeant(row) && (row["series"] == "any" || row["series"] == series.Slug)).ToList();
        List<IReadOnlyDictionary<string, string>> Fresh(string of) => [.. fitting.Where(row => row["language"] == of && !said.Contains(row["text"]))];
        var (own, english) = (Fresh(language), Fresh("en"));
        var row = stream.Pick(own.Count > 0 ? own : english.Count > 0 ? english : [.. fitting.Where(row => row["language"] == "en")]);
        said.Add(row["text"]);
        return new(row["text"], row["polarity"], row["theme"], row["language"], "");
    }
}
