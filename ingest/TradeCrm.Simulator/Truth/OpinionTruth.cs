using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What the visitors of each exhibition think of each series.</summary>
internal static class OpinionTruth
{
    private sealed record Pair(Exhibition Exhibition, ProductSeries Series, IReadOnlyList<FairCard> Identifiable, IReadOnlyList<Survey> Answers);

    public static void Write(World world, CardFates fates, string folder)
    {
        var answers = world.Surveys.Where(survey => survey.At <= Reach.Newest).ToLookup(survey => (survey.Exhibition, survey.Series.Number));
        var pairs = world.Exhibitions.SelectMany(exhibition => Catalogue.Series.Select(series => new Pair(exhibition, series, Identifiable(exhibition, series),
            [.. answers[(exhibition.Name, series.Number)].OrderBy(survey => survey.At).ThenBy(survey => survey.Person.Number)]))).ToList();
        Opinions(pairs, fates, folder);
        Months(pairs, fates, folder);
        Answers(pairs, folder);
    }

    // Rivals, suppliers and students have no opinion that anybody asked for.
    private static List<FairCard> Identifiable(Exhibition exhibition, ProductSeries series) =>
        [.. exhibition.Cards.Where(card => card.Person?.Taste.Series == series && card.DuplicateOf is null && card.Interest != "none")];

    private static void Opinions(IReadOnlyList<Pair> pairs, CardFates fates, string folder)
    {
        using var table = new TruthTable(folder, "product_opinion", "exhibition", "series", "reached:number", "identifiable:number", "with_mail:number", "with_series_on_card:number", "returned:number",
            "invited:number", "responded:number", "csat_answers:number", "csat_satisfied:number", "nps_answers:number", "nps_promoters:number", "nps_detractors:number", "has_score:flag", "positive:number",
            "negative:number", "mixed:number", "neutral:number");
        foreach (var (exhibition, series, identifiable, answers) in pairs)
        {
            var (csat, nps) = (answers.Where(survey => survey.Measure == "csat").ToList(), answers.Where(survey => survey.Measure == "nps").ToList());
            var polarities = answers.Select(survey => survey.Polarity).ToList();
            table.Add(exhibition.Name, series.Name, exhibition.Brochures[series.Number], identifiable.Count, identifiable.Count(card => card.Text.Email.Length > 0 && card.MailOf is null),
                identifiable.Count(card => card.Text.Series.Length > 0), identifiable.Count(card => fates.Returns(card, series).Any()), answers.Count == 0 ? 0 : answers.Max(survey => survey.Invited),
                answers.Select(survey => survey.Person).Distinct().Count(), csat.Count, csat.Count(survey => survey.Score >= 4), nps.Count, nps.Count(survey => survey.Score >= 9),
                nps.Count(survey => survey.Score <= 6), nps.Count >= P.AnswersForAScore, polarities.Count(polarity => polarity == "positive"), polarities.Count(polarity => polarity == "negative"),
                polarities.Count(polarity => polarity == "mixed"), polarities.Count(polarity => polarity == "neutral"));
        }
    }

    private static void Months(IReadOnlyList<Pair> pairs, CardFates fates, string folder)
    {
        using var table = new TruthTable(folder, "product_opinion_monthly", "exhibition", "series", "month", "returned:number", "responded:number");
        foreach (var (exhibition, series, identifiable, answers) in pairs)
        {
            var returns = identifiable.SelectMany(card => fates.Returns(card, series).Select(at => (Month: Month(at), card.Person!.Number))).Distinct().ToLookup(visit => visit.Month);
            var first = exhibition.From < Clock.Start ? Clock.Start : exhibition.From;
            for (var month = new DateTime(first.Year, first.Month, 1); month < Clock.End; month = month.AddMonths(1))
                table.Add(exhibition.Name, series.Name, Clock.Day(month), returns[month].Count(), answers.Where(survey => Month(survey.At) == month).Select(survey => survey.Person).Distinct().Count());
        }
    }

    private static void Answers(IReadOnlyList<Pair> pairs, string folder)
    {
        using var table = new TruthTable(folder, "exhibition_answers", "exhibition", "series", "person", "email", "at:moment", "measure", "score:number", "polarity", "theme", "language", "comment",
            "planted", "response_id");
        foreach (var survey in pairs.SelectMany(pair => pair.Answers))
            table.Add(survey.Exhibition, survey.Series.Name, survey.Person.Key, survey.Person.Email, survey.At, survey.Measure, survey.Score, survey.Polarity, survey.Theme, survey.Language,
                survey.Comment, survey.Planted, survey.Id);
    }

    private static DateTime Month(DateTime at) => new(at.Year, at.Month, 1);
}
