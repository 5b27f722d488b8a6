using TradeCrm.Reports.Reading;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports.Management;

/// <summary>
/// Keeps the figures of months that are over as a report first told them. A later run that finds others keeps those too, as the next edition, with the reason:
/// late data, merged customers, a changed rule. A run that finds the same changes nothing that a page shows.
/// </summary>
public sealed class PublishedFigures(WarehouseFile warehouse)
{
    /// <summary>Compares with what is published, keeps what is new, and remembers what it is made of. One transaction.</summary>
    /// <param name="asOf">UTC; the moment up to which the figures look.</param>
    /// <returns>Figures that are others than when they were last published.</returns>
    public int Publish(DateTime asOf)
    {
        var restated = 0;
        var queries = new ReportQueries(warehouse, asOf, 0);
        warehouse.InTransaction(() =>
        {
            var models = ModelTexts.Behind("marts.kpi_months");
            var inputs = queries.Read("publishing/inputs", row => (Input: row.Text("input")!, Name: row.Text("name")!, Sha: row.Text("sha256") ?? ""));
            var rules = ChangedRules([.. inputs.Where(one => one.Input == "setting"), .. models.Select(model => ("rule", model.Model, model.Sha256))]);
            var changed = queries.Read("publishing/changed", ChangedFigure.Read);
            restated = changed.Count;
            foreach (var figure in changed)
                Tell(figure, rules);
            warehouse.Execute(Embedded.Text("sql/publishing/figures.sql"), ("as_of", DateTime.SpecifyKind(asOf, DateTimeKind.Unspecified)));
            warehouse.Execute("delete from ops.published_rows; delete from ops.published_inputs");
            warehouse.Execute(Embedded.Text("sql/publishing/rows.sql"));
            foreach (var (input, name, sha) in inputs.Concat(models.Select(model => (Input: "rule", Name: model.Model, Sha: model.Sha256))))
                warehouse.Execute("insert into ops.published_inputs values ($input, $name, $sha)", ("input", input), ("name", name), ("sha", sha));
        });
        return restated;
    }

    private List<string> ChangedRules(IReadOnlyList<(string Input, string Name, string Sha)> now)
    {
        var before = warehouse.Rows("select input, name, sha256 from ops.published_inputs where input <> 'file'", row => (Key: (row.GetString(0), row.GetString(1)), Sha: row.GetString(2)))
            .ToDictionary(row => row.Key, row => row.Sha);
        var differs = now.Where(one => before.GetValueOrDefault((one.Input, one.Name)) != one.Sha).Select(one => one.Name);
        var gone = before.Keys.Except(now.Select(one => (one.Input, one.Name))).Select(key => key.Item2);
        return [.. differs.Concat(gone).Distinct().Order(StringComparer.Ordinal)];
    }

    private void Tell(ChangedFigure figure, IReadOnlyList<string> rules)
    {
        foreach (var (reason, detail) in figure.Reasons(rules))
        {
            warehouse.Execute(
                """
                insert into ops.restatements
                select $month, (select max(edition) + 1 from ops.published_figures where month = $month), $measure, $reason, $detail
                """,
                ("month", figure.Month.ToDateTime(TimeOnly.MinValue)), ("measure", figure.Measure), ("reason", reason), ("detail", detail));
        }
    }
}
