using System.CommandLine;
using System.Globalization;
using System.Text;

namespace TradeCrm.Benchmarks.Plausibility;

/// <summary>docs/simulator.md: each rate of the simulated company beside what is published of real ones, its distributions as pictures, how hard it is, and what it leaves out.</summary>
public static class PlausibilityReport
{
    public static Command Command()
    {
        var size = new Option<string>("--size") { Description = "small, medium or large.", DefaultValueFactory = _ => "medium" };
        var seed = new Option<int>("--seed") { Description = "Of the company.", DefaultValueFactory = _ => 1 };
        var result = new Option<string>("--out") { Description = "The page; its pictures go into a folder of its name beside it.", DefaultValueFactory = _ => "docs/simulator.md" };
        var command = new Command("plausibility", "A simulated company beside published figures: the page docs/simulator.md.") { size, seed, result };
        command.SetAction(parsed => Write(parsed.GetValue(size)!, parsed.GetValue(seed), Path.GetFullPath(parsed.GetValue(result)!)));
        return command;
    }

    /// <summary>Makes a company with the real command, measures it and writes the page and its pictures.</summary>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public static void Write(string size, int seed, string path)
    {
        var folder = Directory.CreateTempSubdirectory("tradecrm-plausibility-").FullName;
        try
        {
            var made = MeasuredProcess.Of("dotnet", folder, typeof(Pipeline.CommandLine).Assembly.Location, "demo", "--size", size, "--seed", seed.ToString(CultureInfo.InvariantCulture));
            using var company = new SimulatedCompany(Path.Combine(folder, "demo"));
            var pictures = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
            File.WriteAllText(path, Page(company, size, seed, made, pictures));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Page(SimulatedCompany company, string size, int seed, MeasuredProcess made, string pictures)
    {
        var page = new StringBuilder();
        page.AppendLine(CultureInfo.InvariantCulture, $"""
            # The simulated company

            `tradecrm demo --size small|medium|large --seed N --out DIR` makes the exports of Haina International Trading (海纳国际贸易), Ningbo, an exporter that does not exist:
            two years up to 2026-10-31, the CRM, web log, fairs, mails, ERP and desk of one world, with what really happened beside them ([truth.md](truth.md)).
            Every assumption is a named parameter with its reason in `ingest/TradeCrm.Simulator/World/CompanyParameters.cs`.

            This page is made by `dotnet run --project tests/Benchmarks -c Release -- plausibility --size {size} --seed {seed}`. Here: {made.Time.TotalSeconds:N1} s, at most {made.PeakMegabytes:N0} MB of memory
            ({Machine.Description}).

            """);
        Rates(page, company);
        Pictures(page, company, pictures);
        page.AppendLine(CompanyCounts.Text(company));
        page.AppendLine(Difficulty.Text(company));
        page.Append(NotModelled());
        return page.ToString();
    }

    private static void Rates(StringBuilder page, SimulatedCompany company)
    {
        page.AppendLine("## Rates beside published ones\n\nPublished ranges are of companies that are like this one only in part; the sources stand below the table. Where the simulation lies outside, the reason stands with it.\n");
        page.AppendLine("| measure | simulated | n | published | |\n| --- | --- | --- | --- | --- |");
        var published = PublishedFigure.Read(Path.Combine(Repository.Folder, "ingest", "TradeCrm.Simulator", "texts", "published.tsv")).ToDictionary(figure => figure.Measure);
        var used = new List<PublishedFigure>();
        foreach (var figure in company.Figures())
        {
            var known = published[figure.Measure];
            used.Add(known);
            page.AppendLine(CultureInfo.InvariantCulture, $"| {known.Meaning.TrimEnd('.')} [{used.Count}] | {Text(figure.Value, known.Unit)} | {figure.N:N0} | {Range(known)} | {Verdict(figure, known)} |");
        }
        page.AppendLine();
        foreach (var (figure, number) in used.Select((figure, index) => (figure, index + 1)))
            page.AppendLine(CultureInfo.InvariantCulture, $"{number}. {figure.Source.TrimEnd('.')}. {figure.Note}");
        page.AppendLine();
    }

    private static string Verdict(SimulatedFigure figure, PublishedFigure known)
    {
        var isWithin = figure.Value is { } value && value >= known.Low * 0.995 && value <= known.High * 1.005;
        return isWithin ? figure.Remark is null ? "within" : $"within; {figure.Remark}" : figure.Value is null ? "nothing to count" : figure.Remark ?? (figure.Value < known.Low ? "below" : "above");
    }

    private static string Range(PublishedFigure figure) => figure.Low == figure.High ? Text(figure.Low, figure.Unit) : $"{Text(figure.Low, figure.Unit)} – {Text(figure.High, figure.Unit)}";

    private static string Text(double? value, string unit) => value is not { } number ? "–" : unit switch
    {
        "share" => string.Create(CultureInfo.InvariantCulture, $"{number * 100:0.##} %"),
        "count" or "points" => string.Create(CultureInfo.InvariantCulture, $"{number:#,0.#}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{number:#,0.##} {unit}"),
    };

    private static void Pictures(StringBuilder page, SimulatedCompany company, string folder)
    {
        page.AppendLine("## Distributions\n");
        foreach (var (chart, unit, title, axis) in Charts)
        {
            BarPicture.Write(company.Bars(chart), unit, title, axis, Path.Combine(Repository.Folder, "reports", "fonts"), Path.Combine(folder, $"{chart}.png"));
            page.AppendLine(CultureInfo.InvariantCulture, $"![{title}]({Path.GetFileName(folder)}/{chart}.png)\n");
        }
    }

    private static readonly (string Chart, string? Unit, string Title, string Axis)[] Charts =
    [
        ("visits_per_visitor", null, "Human visitors by the number of their visits", "sessions in two years"),
        ("session_length", null, "Sessions of people by length", "from the first page to the last"),
        ("time_to_answer", null, "Genuine inquiries by the time to the first answer of a person", "elapsed time"),
        ("deal_size", null, "Orders by value", "thousand US dollars"),
        ("days_per_stage", "d", "Median days of a deal in each stage", "stage"),
    ];

    private static string NotModelled()
    {
        using var resource = typeof(PlausibilityReport).Assembly.GetManifestResourceStream("not-modelled.md")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
