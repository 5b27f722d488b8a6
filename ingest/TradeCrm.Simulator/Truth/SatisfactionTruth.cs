using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>What customers answered, and the monthly figures of it.</summary>
internal static class SatisfactionTruth
{
    public static void Write(World world, string folder)
    {
        Surveys(world, folder);
        Monthly(world, folder);
    }

    private static void Surveys(World world, string folder)
    {
        using var table = new TruthTable(folder, "surveys", "response_id", "responded_at:moment", "measure", "score:number", "person", "company", "series", "order_id", "delay_days:number", "had_complaint:flag",
            "contentment:number", "comment", "polarity", "theme", "invited:number", "defect", "exhibition");
        var complained = world.Complaints.Select(complaint => complaint.Order).ToHashSet();
        foreach (var survey in world.Surveys)
        {
            table.Add(survey.Id, survey.At, survey.Measure, survey.Score, survey.Person.Key, survey.Person.Company.Key, survey.Series.Name, survey.Order?.Id, survey.Order?.DelayDays,
                survey.Order is { } order && complained.Contains(order), survey.Contentment, survey.Comment, survey.Polarity, survey.Theme, survey.Invited,
                survey.Id == DeskDefects.UnreadableSurvey ? "unreadable_score" : null, survey.Exhibition);
        }
    }

    // 'all' is every series together: who was asked about two series in a month was asked twice.
    private static void Monthly(World world, string folder)
    {
        using var table = new TruthTable(folder, "satisfaction_monthly", "month", "series", "measure", "n:number", "promoters:number", "passives:number", "detractors:number", "satisfied:number", "invited:number",
            "value:number");
        var rows = world.Surveys.SelectMany(survey => new[] { (Series: survey.Series.Name, Survey: survey), (Series: "all", Survey: survey) })
            .GroupBy(row => (Month: row.Survey.At.ToString("yyyy-MM-01", CultureInfo.InvariantCulture), row.Series, row.Survey.Measure))
            .OrderBy(group => group.Key.Month, StringComparer.Ordinal).ThenBy(group => group.Key.Series, StringComparer.Ordinal).ThenBy(group => group.Key.Measure, StringComparer.Ordinal);
        foreach (var group in rows)
        {
            var scores = group.Select(row => row.Survey.Score).ToList();
            var invited = group.GroupBy(row => row.Survey.Series).Sum(series => series.Max(row => row.Survey.Invited));
            var isNps = group.Key.Measure == "nps";
            var (promoters, detractors) = (scores.Count(score => score >= 9), scores.Count(score => score <= 6));
            var satisfied = scores.Count(score => score >= (group.Key.Measure == "csat" ? 4 : 5));
            table.Add(group.Key.Month, group.Key.Series, group.Key.Measure, scores.Count, isNps ? promoters : null, isNps ? scores.Count - promoters - detractors : null, isNps ? detractors : null,
                isNps ? null : satisfied, invited, isNps ? 100 * (promoters - detractors) / scores.Count : 1000 * satisfied / scores.Count);
        }
    }
}
