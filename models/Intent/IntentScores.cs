using TradeCrm.Warehouse;

namespace TradeCrm.Models.Intent;

/// <summary>Writes ml.intent_scores and ml.intent_reasons: the visitors at the scoring cut-off, in place of the earlier run's.</summary>
internal sealed class IntentScores(WarehouseFile warehouse, IntentOptions options, IntentSettings settings)
{
    /// <returns>Rows of ml.intent_scores.</returns>
    public long Write(IntentModel model, int version, VisitorExamples visitors)
    {
        Clear();
        if (visitors.Count == 0)
            return 0;
        var scores = model.Scores(visitors);
        warehouse.Execute(
            EmbeddedText.Read("scores_insert.sql"),
            ("visitor_id", visitors.VisitorId.ToList()), ("scored_at", settings.AsOf),
            ("probability", model.Calibration.Probabilities(scores).ToList()),
            ("band", scores.Select(score => model.Band(score, options)).ToList()), ("version", version));
        WriteReasons(model, visitors);
        return visitors.Count;
    }

    public void Clear()
    {
        warehouse.Execute(EmbeddedText.Read("scores_delete.sql"));
        warehouse.Execute(EmbeddedText.Read("reasons_delete.sql"));
    }

    private void WriteReasons(IntentModel model, VisitorExamples visitors)
    {
        var words = new IntentReasons(settings.LookbackDays);
        var contributions = model.Contributions(visitors);
        var rows = Enumerable.Range(0, visitors.Count)
            .SelectMany(row => words.Of(visitors, row, contributions[row])
                .Select((reason, i) => (Visitor: visitors.VisitorId[row], Position: i + 1, Reason: reason)))
            .ToList();
        if (rows.Count == 0)
            return;
        warehouse.Execute(
            EmbeddedText.Read("reasons_insert.sql"),
            ("visitor_id", rows.Select(r => r.Visitor).ToList()), ("position", rows.Select(r => r.Position).ToList()),
            ("feature", rows.Select(r => r.Reason.Feature).ToList()), ("contribution", rows.Select(r => (double)r.Reason.Contribution).ToList()),
            ("reason_en", rows.Select(r => r.Reason.English).ToList()), ("reason_zh", rows.Select(r => r.Reason.Chinese).ToList()));
    }
}
