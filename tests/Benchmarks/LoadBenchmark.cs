using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TradeCrm.Ingest;

namespace TradeCrm.Benchmarks;

/// <summary>
/// From a log file to committed tables, by the real command in a process of its own, beside GoAccess on the same file, run in turns. The limits stand in the same table:
/// reading the bytes, and the reader alone without a warehouse.
/// </summary>
public static class LoadBenchmark
{
    private const int Seed = 1;

    public static Command Command()
    {
        var lines = new Option<int>("--lines") { Description = "Lines of the generated log.", DefaultValueFactory = _ => 1_000_000 };
        var runs = new Option<int>("--runs") { Description = "Runs of each program; the table has the medians.", DefaultValueFactory = _ => 5 };
        var result = new Option<string?>("--out") { Description = "Also write the table to this file." };
        var command = new Command("load", "Access log to committed tables, against GoAccess.") { lines, runs, result };
        command.SetAction(parsed => Write(Run(parsed.GetValue(lines), parsed.GetValue(runs)), parsed.GetValue(result)));
        return command;
    }

    /// <summary>Measures and checks that both programs saw the same requests and bytes.</summary>
    /// <returns>A page of Markdown.</returns>
    /// <exception cref="InvalidOperationException">A program failed, or the counts differ.</exception>
    public static string Run(int lines, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("tradecrm-benchmark-").FullName;
        try
        {
            var cut = GeneratedLog.Write(Path.Combine(folder, "access.log"), lines, Seed);
            var rows = Enumerable.Range(0, runs).Select(_ => Once(folder, lines, cut)).ToList();
            return Page(lines, cut, new FileInfo(Path.Combine(folder, "access.log")).Length, rows);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, MeasuredProcess> Once(string folder, int lines, int cut) => new()
    {
        ["reading the bytes (`wc -l`)"] = MeasuredProcess.Of("wc", folder, "-l", "access.log"),
        ["TradeCrm's reader alone, no warehouse"] = Reader(Path.Combine(folder, "access.log")),
        ["**`tradecrm ingest`**, file to committed tables"] = TradeCrm(folder, lines, cut),
        ["GoAccess"] = GoAccess(folder, lines - cut),
    };

    private static MeasuredProcess Reader(string path)
    {
        var source = new SourceOptions { Name = "web", Kind = SourceKinds.Find("visits")!, Path = path };
        var clock = Stopwatch.StartNew();
        foreach (var batch in SourceFile.Read(source, path, 1, CancellationToken.None))
            batch.Rows.Dispose();
        return new MeasuredProcess(clock.Elapsed, double.NaN, "");
    }

    private static MeasuredProcess TradeCrm(string folder, int lines, int cut)
    {
        File.WriteAllText(Path.Combine(folder, "pipeline.yaml"),
            "company: {name: Benchmark, time_zone: Asia/Shanghai, currency: USD}\nsources:\n  web: {kind: visits, path: access.log}\n");
        if (Directory.Exists(Path.Combine(folder, "out")))
            Directory.Delete(Path.Combine(folder, "out"), recursive: true);
        string[] command = [typeof(Pipeline.CommandLine).Assembly.Location];
        var measured = MeasuredProcess.Of("dotnet", folder, [.. command, "ingest"]);
        var counts = Json(MeasuredProcess.Of("dotnet", folder, [.. command, "query", "--format", "json",
            "select rows_loaded, rows_rejected, (select count(*) from raw.visits) as rows from ops.files"]).Output)[0];
        Require("rows loaded", lines - cut, counts.GetProperty("rows_loaded").GetInt64());
        Require("rows in the table", lines - cut, counts.GetProperty("rows").GetInt64());
        Require("rows rejected", cut, counts.GetProperty("rows_rejected").GetInt64());
        return measured;
    }

    private static MeasuredProcess GoAccess(string folder, int requests)
    {
        var measured = MeasuredProcess.Of("goaccess", folder, "access.log", "--log-format=COMBINED", "-o", "goaccess.json", "--no-progress");
        Require("valid requests of GoAccess", requests, Json(File.ReadAllText(Path.Combine(folder, "goaccess.json"))).GetProperty("general").GetProperty("valid_requests").GetInt64());
        return measured;
    }

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static void Require(string what, long expected, long found)
    {
        if (found != expected)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{what}: {found:N0}; expected {expected:N0}."));
    }

    private static string Page(int lines, int cut, long bytes, IReadOnlyList<Dictionary<string, MeasuredProcess>> rows)
    {
        var page = new StringBuilder();
        page.AppendLine(CultureInfo.InvariantCulture, $"# Loading an access log\n\n{Machine.Description}.\n");
        page.AppendLine(CultureInfo.InvariantCulture, $"A generated combined log (seed {Seed}): {lines:N0} lines, {bytes / 1e6:N0} MB, {cut:N0} of them cut short. Each program {rows.Count} times, in turns;");
        page.AppendLine("medians (least–most). Both count the same requests.\n");
        page.AppendLine("| | seconds | lines/s | peak memory | against GoAccess |\n| --- | --- | --- | --- | --- |");
        var baseline = Median(rows, "GoAccess");
        foreach (var name in rows[0].Keys)
        {
            var seconds = rows.Select(row => row[name].Time.TotalSeconds).Order().ToList();
            var peak = rows.Max(row => row[name].PeakMegabytes);
            page.AppendLine(CultureInfo.InvariantCulture,
                $"| {name} | {Median(rows, name):N2} ({seconds[0]:N2}–{seconds[^1]:N2}) | {lines / Median(rows, name):N0} | {(double.IsNaN(peak) ? "" : Invariant($"{peak:N0} MB"))} | {baseline / Median(rows, name):N1} × |");
        }

        page.AppendLine(CultureInfo.InvariantCulture, $"\nMade with `dotnet run --project tests/Benchmarks -c Release -- load --runs {rows.Count} --out tests/Benchmarks/results/load.md`.");
        return page.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double Median(IReadOnlyList<Dictionary<string, MeasuredProcess>> rows, string name)
    {
        var seconds = rows.Select(row => row[name].Time.TotalSeconds).Order().ToList();
        return seconds.Count % 2 == 1 ? seconds[seconds.Count / 2] : (seconds[(seconds.Count / 2) - 1] + seconds[seconds.Count / 2]) / 2;
    }

    private static void Write(string page, string? file)
    {
        Console.Write(page);
        if (file is null)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, page);
    }
}
