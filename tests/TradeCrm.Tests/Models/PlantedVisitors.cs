using Microsoft.Extensions.Logging.Abstractions;
using TradeCrm.Models;
using TradeCrm.Models.Intent;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Models;

/// <summary>Visitors at monthly cut-offs whose chance of buying is a known function of price views and return visits.</summary>
internal sealed record PlantedVisitors
{
    public static readonly DateTime FirstCutoff = new(2024, 12, 31, 16, 0, 0);

    public int Months { get; init; } = 21;

    public int VisitorsPerMonth { get; init; } = 300;

    public int Seed { get; init; } = 7;

    /// <summary>Log-odds of a visitor with no sign at all.</summary>
    public double Intercept { get; init; } = -4.2;

    /// <summary>Turns the signs round when negative.</summary>
    public double Strength { get; init; } = 1;

    /// <summary>
    /// True: a price list counts only for those who come back, which sums of single features cannot say. False: the signs add up, as logistic
    /// regression assumes.
    /// </summary>
    public bool HasInteraction { get; init; } = true;

    /// <summary>The last cut-off's run date.</summary>
    public DateTime AsOf => FirstCutoff.AddMonths(Months - 1).AddDays(10);

    public VisitorExamples Examples()
    {
        var random = new Random(Seed);
        var rows = new List<(DateTime Cutoff, string Id, float[] Features, bool IsBuyer, bool IsLinked, double Truth)>();
        foreach (var cutoff in Enumerable.Range(0, Months).Select(FirstCutoff.AddMonths).Append(AsOf.AddMicroseconds(1)))
        {
            for (var i = 0; i < VisitorsPerMonth; i++)
                rows.Add(Visitor(random, cutoff, $"v{random.Next(VisitorsPerMonth * 8):00000}-{i:000}"));
        }
        var ordered = rows.OrderBy(r => r.Cutoff).ThenBy(r => r.Id, StringComparer.Ordinal).ToArray();
        return new()
        {
            CutoffAt = [.. ordered.Select(r => r.Cutoff)],
            CutoffMonth = [.. ordered.Select(r => r.Cutoff.AddHours(8).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture))],
            VisitorId = [.. ordered.Select(r => r.Id)],
            TopSeries = [.. ordered.Select(_ => "LED panels")],
            IsLabelKnown = [.. ordered.Select(r => r.Cutoff.AddDays(90) <= AsOf)],
            IsBuyer = [.. ordered.Select(r => r.IsBuyer && r.Cutoff.AddDays(90) <= AsOf)],
            IsLinkedBefore = [.. ordered.Select(r => r.IsLinked)],
            Features = [.. VisitorExamples.FeatureNames.Select((_, f) => ordered.Select(r => r.Features[f]).ToArray())],
        };
    }

    /// <summary>An empty warehouse with the tables that the step reads and writes, filled with these visitors.</summary>
    public WarehouseFile Warehouse(string folder)
    {
        var file = WarehouseFile.Open(new() { Path = Path.Combine(folder, "planted.duckdb") });
        foreach (var statement in IntentTables.Sql)
            file.Execute(statement);
        Fill(file);
        return file;
    }

    /// <summary>Puts these visitors in place of those in the warehouse.</summary>
    public void Fill(WarehouseFile file)
    {
        var examples = Examples();
        foreach (var table in new[] { "ops.as_of", "ops.settings", "marts.visitor_features", "marts.visitor_examples" })
            file.Execute($"delete from {table}");
        file.Execute("insert into ops.as_of values ($as_of)", ("as_of", AsOf));
        file.Execute("insert into ops.settings (time_zone, intent_horizon_days, intent_lookback_days) values ('Asia/Shanghai', 90, 90)");
        using (var features = file.Connection.CreateAppender("marts", "visitor_features"))
        {
            for (var row = 0; row < examples.Count; row++)
            {
                var line = features.CreateRow().AppendValue(examples.CutoffAt[row]).AppendValue(examples.VisitorId[row]).AppendValue(examples.TopSeries[row]);
                foreach (var column in examples.Features)
                    line.AppendValue((double)column[row]);
                line.EndRow();
            }
        }
        using var labels = file.Connection.CreateAppender("marts", "visitor_examples");
        for (var row = 0; row < examples.Count; row++)
        {
            labels.CreateRow().AppendValue(examples.CutoffAt[row]).AppendValue(examples.VisitorId[row])
                .AppendValue(examples.IsLabelKnown[row] ? examples.IsBuyer[row] : (bool?)null)
                .AppendValue(examples.IsLinkedBefore[row]).AppendValue(examples.IsLabelKnown[row]).EndRow();
        }
    }

    public static IntentStep Step(IntentOptions? options = null, bool isLightGbmUsable = true) =>
        new(options ?? new() { BootstrapRounds = 20 }, NullLogger.Instance, () => isLightGbmUsable);

    private (DateTime, string, float[], bool, bool, double) Visitor(Random random, DateTime cutoff, string id)
    {
        var features = new float[VisitorExamples.FeatureNames.Count];
        // Idle readers have many page views and never buy: page views alone must not do.
        var isReader = random.NextDouble() < 0.3;
        var prices = isReader ? 0 : random.Next(4);
        var sessions = 1 + random.Next(5);
        Set("page_views", (isReader ? 10 : 2) + random.Next(15));
        Set("sessions", sessions);
        Set("sessions_last_30_days", random.Next(sessions + 1));
        Set("active_days", sessions);
        Set("days_since_last_visit", random.Next(60));
        Set("product_views", random.Next(6));
        Set("distinct_series", 1);
        Set("top_series_share", 0.85f);
        Set("price_views", prices);
        Set("night_share", random.NextSingle());
        var isLinked = random.NextDouble() < 0.2;
        Set("is_known_contact", isLinked ? 1 : 0);
        var signs = HasInteraction
            ? (prices >= 2 && sessions >= 3 ? 4.0 : 0)
            : (1.2 * prices) + (sessions >= 3 ? 1.5 : 0) - (isReader ? 2 : 0);
        var logOdds = Intercept + (Strength * signs);
        var truth = 1 / (1 + Math.Exp(-logOdds));
        return (cutoff, id, features, random.NextDouble() < truth, isLinked, truth);

        void Set(string name, float value) => features[VisitorExamples.FeatureIndex(name)] = value;
    }
}
