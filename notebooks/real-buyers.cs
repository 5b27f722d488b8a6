#!/usr/bin/env dotnet
#:project ../warehouse/TradeCrm.Warehouse.csproj
#:package ScottPlot
#:property PublishAot=false
#:property NoWarn=$(NoWarn);CS1591

// # More and more people visit our website. Which are the real potential buyers?
//
//     dotnet run notebooks/real-buyers.cs [WAREHOUSE [OUTPUT_FOLDER]]
//
// A notebook over the warehouse that `tradecrm run` has filled. It reads, it never writes to it. By default it opens
// out/warehouse.duckdb and puts its chart into out/notebooks.

using System.Globalization;
using ScottPlot;
using TradeCrm.Warehouse;

var path = args.ElementAtOrDefault(0) ?? "out/warehouse.duckdb";
var output = args.ElementAtOrDefault(1) ?? "out/notebooks";
if (!File.Exists(path))
{
    Console.Error.WriteLine($"{path}: no warehouse there. Fill one with: dotnet run --project pipeline -c Release -- run");
    return 2;
}

using var warehouse = WarehouseFile.OpenReadOnly(new WarehouseOptions { Path = path });
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// ## 1. Most of the traffic is nobody
//
// Crawlers, monitors and scanners come first, because every later share is wrong if they are counted as people.
var (people, machines) = warehouse.Rows(
    "select count(*) filter (is_human), count(*) filter (not is_human) from core.visitors",
    row => (row.GetInt64(0), row.GetInt64(1)))[0];
Console.WriteLine($"1. {people + machines:N0} browsers came to the site; {machines:N0} of them are machines. {people:N0} people are left.");

// ## 2. How many of the people do we know?
//
// Only through what a real site leaves: a personal token of a campaign, a form post beside an inquiry, an address in a link.
Console.WriteLine("2. Known people, by the evidence that names them:");
foreach (var (evidence, count) in warehouse.Rows(
             "select link_evidence, count(*) from core.visitors where is_human and link_evidence is not null group by all order by 2 desc, 1",
             row => (row.GetString(0), row.GetInt64(1))))
    Console.WriteLine($"   {evidence,-16} {count,7:N0}   {(double)count / people,6:P1} of all people");

// ## 3. Do the scores find the buyers?
//
// On months that came after everything the model learnt from: what share of all later buyers is among the likeliest tenth?
var gains = warehouse.Rows(
    """
    select candidate, fraction, captured
    from ml.gains join ml.models using (model, version)
    where is_current and population = 'all'
    order by candidate, fraction
    """,
    row => (Candidate: row.GetString(0), Fraction: row.GetDouble(1), Captured: row.GetDouble(2)));
if (gains.Count == 0)
    Console.WriteLine("3. No trained model: too few buyers so far, the scorecard ranks the visitors (see the dashboard).");
foreach (var tenth in gains.Where(point => Math.Abs(point.Fraction - 0.1) < 1e-9).OrderByDescending(point => point.Captured))
    Console.WriteLine($"3. The likeliest 10 % by {tenth.Candidate.Replace('_', ' '),-20} hold {tenth.Captured,6:P1} of the later buyers.");

// ## 4. Whom to call
Console.WriteLine("4. The ten likeliest buyers:");
foreach (var line in warehouse.Rows(
             """
             select coalesce(customer_name, email, 'not known') as name, coalesce(country, 'not known') as country, probability, reason_1_en
             from marts.visitor_intent
             where not is_customer
             order by probability desc, visitor_id
             limit 10
             """,
             row => $"   {row.GetDouble(2),6:P1}  {row.GetString(0)} ({row.GetString(1)}): {(row.IsDBNull(3) ? "no reason stands out" : row.GetString(3))}"))
    Console.WriteLine(line);

// ## 5. The picture
//
// A model is worth its place only above the plain count of page views, and both above the diagonal of drawing lots.
if (gains.Count > 0)
{
    var plot = new Plot();
    plot.Add.Line(0, 0, 100, 100).LineStyle = new LineStyle { Color = Colors.LightGray, Width = 1 };
    foreach (var candidate in gains.GroupBy(point => point.Candidate))
    {
        var line = plot.Add.Scatter(
            candidate.Select(point => point.Fraction * 100).Prepend(0).ToArray(), candidate.Select(point => point.Captured * 100).Prepend(0).ToArray());
        line.LegendText = candidate.Key.Replace('_', ' ');
        line.MarkerSize = 0;
        line.LineWidth = candidate.Key is "lightgbm" or "fasttree" ? 3 : 1.5f;
    }

    plot.Title("Share of later buyers found");
    plot.XLabel("visitors contacted, likeliest first (%)");
    plot.YLabel("buyers among them (%)");
    plot.Axes.SetLimits(0, 100, 0, 100);
    plot.ShowLegend(Alignment.LowerRight);
    Directory.CreateDirectory(output);
    var chart = Path.Combine(output, "real-buyers.png");
    plot.SavePng(chart, 900, 600);
    Console.WriteLine($"5. {chart}");
}

return 0;
