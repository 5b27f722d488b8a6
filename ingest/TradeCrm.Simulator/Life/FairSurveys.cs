using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Some weeks after an exhibition everybody whose address came home is asked what they think of the series they looked at.</summary>
internal static class FairSurveys
{
    public static void Ask(World world, Exhibition exhibition, int number)
    {
        int[] plan = exhibition.Name switch
        {
            "Canton Fair 2025 spring" => P.AnswersOf2025Spring,
            "Canton Fair 2025 autumn" => P.AnswersOf2025Autumn,
            "Canton Fair 2026 spring" => P.AnswersOf2026Spring,
            "Haina Open House 2026" => P.OpenHouseAnswers,
            _ => [],
        };
        // Nobody says what somebody else said, as long as there is anything else to say.
        var said = new HashSet<string>();
        foreach (var (answers, index) in plan.Select((answers, index) => (answers, index)))
            Ask(world, exhibition, Catalogue.Series[index], world.Stream($"fair survey {number}", index), answers >= P.AnswersForAScore ? world.Scaled(answers) : answers, said);
    }

    private static void Ask(World world, Exhibition exhibition, ProductSeries series, RandomStream stream, int answers, HashSet<string> said)
    {
        var asked = exhibition.Cards.Where(card => card.Person is { DoNotContact: false } person && person.Taste.Series == series && card.Text.Email.Length > 0
            && card.Interest != "none" && card.DuplicateOf is null && card.MailOf is null).Select(card => card.Person!).Distinct().ToList();
        // More cannot answer than were met.
        answers = Math.Min(answers, asked.Count);
        for (var index = 0; index < answers; index++)
        {
            var other = index + stream.Next(asked.Count - index);
            (asked[index], asked[other]) = (asked[other], asked[index]);
            Answer(world, exhibition, series, stream, asked[index], asked.Count, answers < P.AnswersForAScore ? 1000 : P.WithComment, said);
        }
    }

    private static void Answer(World world, Exhibition exhibition, ProductSeries series, RandomStream stream, Person person, int invited, int withComment, HashSet<string> said)
    {
        var at = exhibition.To.AddDays(P.SurveyAfterDays + stream.BetweenSkewed(0, 20)).AddHours(9).AddSeconds(stream.Next(40_000));
        var opinion = person.Role == Role.FairGuest || !person.Company.HasOrdered ? P.FirstImpression - series.Defects / 10 : person.Contentment;
        var score = Math.Clamp((opinion + stream.Between(-P.MoodBelow, P.MoodAbove)) / 10, 0, 10);
        var comment = stream.Chance(withComment) ? Comment(stream, series, score, person.Country.Name, said) : "";
        world.Surveys.Add(new(at, "nps", score, person, series, comment, invited) { Exhibition = exhibition.Name });
        var satisfaction = Math.Clamp((score + 2) / 2 - stream.Next(2) + stream.Next(2), 1, 5);
        if (stream.Chance(850))
            world.Surveys.Add(new(at.AddSeconds(25), "csat", satisfaction, person, series, "", invited) { Exhibition = exhibition.Name });
    }

    private static string Comment(RandomStream stream, ProductSeries series, int score, string country, HashSet<string> said)
    {
        var polarity = score >= 9 ? "positive" : score >= 7 ? stream.Weighted([("positive", 6), ("mixed", 4)]) : stream.Weighted([("negative", 7), ("mixed", 3)]);
        var language = country switch { "Germany" => "de", "France" => "fr", "Spain" or "Mexico" or "Chile" => "es", "Hong Kong" => "zh", _ => "en" };
        var fitting = Texts.Table("comments").Where(row => row["polarity"] == polarity && (row["series"] == "any" || row["series"] == series.Slug)).ToList();
        List<string> Fresh(string of) => [.. fitting.Where(row => row["language"] == of && !said.Contains(row["text"])).Select(row => row["text"])];
        var (own, english) = (Fresh(language), Fresh("en"));
        var comment = stream.Pick(own.Count > 0 ? own : english.Count > 0 ? english : [.. fitting.Where(row => row["language"] == "en").Select(row => row["text"])]);
        said.Add(comment);
        return comment;
    }
}
