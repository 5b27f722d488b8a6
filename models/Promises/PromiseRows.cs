using System.Globalization;
using TradeCrm.Warehouse;

namespace TradeCrm.Models.Promises;

/// <summary>Writes ml.promises, ml.deeds_told and ml.texts_read in place of the earlier run's.</summary>
internal sealed class PromiseRows(WarehouseFile warehouse)
{
    /// <returns>Rows of ml.promises.</returns>
    public long Write(IReadOnlyList<PromiseReading> readings)
    {
        warehouse.Execute(EmbeddedText.Read("promises_delete.sql"));
        warehouse.Execute(EmbeddedText.Read("texts_read_delete.sql"));
        warehouse.Execute(EmbeddedText.Read("deeds_told_delete.sql"));
        if (readings.Count > 0)
            WriteTexts(readings);
        WriteDeeds([.. readings.SelectMany(reading => reading.Done.Select(kind => (reading.Text.ActivityId, kind)))]);
        var promises = readings.SelectMany(reading => reading.Promises.Select((promise, i) => (Id: Id(reading.Text, i), reading.Text, Promise: promise))).ToList();
        if (promises.Count > 0)
            WritePromises(promises);
        return promises.Count;
    }

    // A subject's promises are told from the body's; most stand in the body.
    private static string Id(ReadText text, int position) =>
        string.Create(CultureInfo.InvariantCulture, $"{text.ActivityId}#{(text.Field == "subject" ? "s" : "")}{position + 1}");

    private void WriteTexts(IReadOnlyList<PromiseReading> readings) => warehouse.Execute(
        EmbeddedText.Read("texts_read_insert.sql"),
        ("activity_id", readings.Select(reading => reading.Text.ActivityId).ToList()), ("field", readings.Select(reading => reading.Text.Field).ToList()),
        ("language", readings.Select(reading => reading.Language ?? "").ToList()), ("state", readings.Select(reading => reading.State).ToList()),
        ("promises", readings.Select(reading => reading.Promises.Count).ToList()));

    private void WriteDeeds(List<(string ActivityId, string Kind)> deeds)
    {
        if (deeds.Count > 0)
            warehouse.Execute(EmbeddedText.Read("deeds_told_insert.sql"), ("activity_id", deeds.ConvertAll(deed => deed.ActivityId)), ("kind", deeds.ConvertAll(deed => deed.Kind)));
    }

    private void WritePromises(List<(string Id, ReadText Text, FoundPromise Promise)> rows)
    {
        List<T> Column<T>(Func<FoundPromise, T> value) => rows.ConvertAll(row => value(row.Promise));
        warehouse.Execute(
            EmbeddedText.Read("promises_insert.sql"),
            ("promise_id", rows.ConvertAll(row => row.Id)), ("activity_id", rows.ConvertAll(row => row.Text.ActivityId)), ("field", rows.ConvertAll(row => row.Text.Field)),
            ("kind", Column(promise => promise.Kind)), ("deed", Column(promise => promise.Deed)), ("language", Column(promise => promise.Language)),
            ("sentence", Column(promise => promise.Sentence)), ("due_text", Column(promise => promise.DueText ?? "")),
            ("said_currency", Column(promise => promise.Figures.Currency ?? "")), ("said_terms", Column(promise => promise.Figures.Terms ?? "")),
            ("rule", Column(promise => promise.Rule)), ("starts_at", Column(promise => promise.StartsAt)), ("ends_at", Column(promise => promise.EndsAt)),
            ("said_price", Column(promise => Figure(promise.Figures.Price))), ("said_percent", Column(promise => Figure(promise.Figures.Percent))),
            ("confidence", Column(promise => promise.Confidence)), ("due_on", Column(promise => promise.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "")));
    }

    private static string Figure(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
