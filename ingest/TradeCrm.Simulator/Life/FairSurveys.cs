using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Some weeks after an exhibition everybody whose address came home is asked what they think of the series they looked at.</summary>
internal static class FairSurveys
{
    public static void Ask(World world, Exhibition exhibition, int number)
    {
        int[] plan = exhibition.Name switch
        {
            "Canton Fair 2024 autumn" => P.AnswersOf2024Autumn,
            "Canton Fair 2025 spring" => P.AnswersOf2025Spring,
            "Canton Fair 2025 autumn" => P.AnswersOf2025Autumn,
            "Light + Home 2026" => P.AnswersOfFrankfurt,
            "Canton Fair 2026 spring" => P.AnswersOf2026Spring,
            "Haina Open House 2026" => P.OpenHouseAnswers,
            _ => [],
        };
        var comments = new FairComments(world);
        foreach (var (answers, index) in plan.Select((answers, index) => (answers, index)))
            Ask(world, exhibition, Catalogue.Series[index], world.Stream($"fair survey {number}", index), Grown(world, answers), comments);
    }

    // A series of which few spoke is a small matter at a larger company too, but not as small.
    private static int Grown(World world, int answers) => answers >= P.AnswersForAScore ? world.Scaled(answers) : answers + answers * (world.Size.Business - 1) / P.FewAnswersGrowSlowly;

    private static void Ask(World world, Exhibition exhibition, ProductSeries series, RandomStream stream, int answers, FairComments comments)
    {
        var asked = exhibition.Cards.Where(card => card.Person is { DoNotContact: false } person && person.Taste.Series == series && card.Text.Email.Length > 0
            && card.Interest != "none" && card.DuplicateOf is null && card.MailOf is null).Select(card => card.Person!).Distinct().ToList();
        // More cannot answer than were met.
        answers = Math.Min(answers, asked.Count);
        for (var index = 0; index < answers; index++)
        {
            var other = index + stream.Next(asked.Count - index);
            (asked[index], asked[other]) = (asked[other], asked[index]);
            Answer(world, exhibition, series, stream, asked[index], asked.Count, answers < P.AnswersForAScore ? 1000 : P.WithComment, comments);
        }
    }

    private static void Answer(World world, Exhibition exhibition, ProductSeries series, RandomStream stream, Person person, int invited, int withComment, FairComments comments)
    {
        var at = exhibition.To.AddDays(P.SurveyAfterDays + stream.BetweenSkewed(0, 20)).AddHours(9).AddSeconds(stream.Next(40_000));
        var opinion = person.Role == Role.FairGuest || !person.Company.HasOrdered ? P.FirstImpression - series.Defects / 10 : person.Contentment;
        var score = Math.Clamp((opinion + stream.Between(-P.MoodBelow, P.MoodAbove)) / 10, 0, 10);
        var comment = stream.Chance(score <= 6 ? Math.Max(withComment, P.WithCommentIfDiscontent) : withComment) ? comments.Draw(stream, series, score, person.Country.Name) : FairComment.None;
        world.Surveys.Add(new(at, "nps", score, person, series, comment.Text, invited)
        {
            Exhibition = exhibition.Name,
            Polarity = comment.Polarity,
            Theme = comment.Theme,
            Language = comment.Language,
            Planted = comment.Planted,
        });
        var satisfaction = Math.Clamp((score + 2) / 2 - stream.Next(2) + stream.Next(2), 1, 5);
        if (stream.Chance(850))
            world.Surveys.Add(new(at.AddSeconds(25), "csat", satisfaction, person, series, "", invited) { Exhibition = exhibition.Name });
    }
}
