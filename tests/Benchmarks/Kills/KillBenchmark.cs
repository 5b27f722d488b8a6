using System.CommandLine;
using System.Globalization;
using System.Text;

namespace TradeCrm.Benchmarks.Kills;

/// <summary>Kills real runs at every kind of moment and shows that the next run always arrives at the same tables and reports.</summary>
public static class KillBenchmark
{
    // Of a run over a warehouse that is complete: it reads no file again, trains nothing, and is over sooner.
    private static readonly KillMoment[] Second = [KillMoment.BetweenFiles, KillMoment.MidSql, KillMoment.MidReport];

    public static Command Command()
    {
        var count = new Option<int>("--count") { Description = "Kills in all.", DefaultValueFactory = _ => 100 };
        var seed = new Option<int>("--seed") { Description = "Of the moments.", DefaultValueFactory = _ => 1 };
        var result = new Option<string?>("--out") { Description = "Also write the table to this file." };
        var command = new Command("kills", "SIGKILL at every kind of moment; the next run must give the same tables and reports.") { count, seed, result };
        command.SetAction(parsed => Write(parsed.GetValue(count), parsed.GetValue(seed), parsed.GetValue(result)));
        return command;
    }

    private static int Write(int count, int seed, string? path)
    {
        if (path is not null)
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        // After each trial: whoever stops it half-way still has what was found.
        var trials = Run(count, seed, soFar =>
        {
            if (path is not null)
                File.WriteAllText(path, Page(soFar, count, seed));
        });
        Console.WriteLine(Page(trials, count, seed));
        return trials.Any(trial => trial.Trial.Problems.Count > 0) ? 1 : 0;
    }

    private static List<(string Kind, KillTrial Trial)> Run(int count, int seed, Action<List<(string Kind, KillTrial Trial)>> found)
    {
        using var undisturbed = new UndisturbedRun();
        var chance = new Random(seed);
        var trials = new List<(string, KillTrial)>();
        for (var kills = 0; kills < count;)
        {
            var (kind, moments, isOverComplete) = Draw(trials.Count, undisturbed.Time, chance);
            var trial = KillTrial.Run(undisturbed, moments, isOverComplete, chance);
            trials.Add((kind, trial));
            kills += trial.Kills;
            found(trials);
            Console.Error.WriteLine($"{kills} of {count}  {kind}{string.Concat(trial.Problems.Select(problem => $"\n    {problem}"))}");
        }
        return trials;
    }

    private static (string Kind, IReadOnlyList<KillMoment> Moments, bool IsOverComplete) Draw(int number, TimeSpan time, Random chance)
    {
        var anyTime = KillMoment.AnyTime(time);
        var second = Second[chance.Next(Second.Length)];
        return (number % 10) switch
        {
            5 => (anyTime.Name, [anyTime], false),
            6 => ("any time, three in a row", [anyTime, anyTime, anyTime], false),
            7 => ("second run, any time", [KillMoment.AnyTime(time * 0.5)], true),
            8 => ($"second run, {second.Name}", [second], true),
            9 => ("second run, three in a row", [KillMoment.AnyTime(time * 0.5), second, KillMoment.AnyTime(time * 0.5)], true),
            var named => (KillMoment.Named[named].Name, [KillMoment.Named[named]], false),
        };
    }

    private static string Page(List<(string Kind, KillTrial Trial)> trials, int count, int seed)
    {
        var page = new StringBuilder("# Runs that were killed\n\n").Append(CultureInfo.InvariantCulture, $"""
            {Machine.Description}

            `dotnet run --project tests/Benchmarks -c Release -- kills --count {count} --seed {seed} --out tests/Benchmarks/results/kills.md`

            Each trial kills `tradecrm run` with SIGKILL, looks at the warehouse (every file's rows read = loaded + rejected, counted in the tables) and at the report (the former one whole,
            or the new one), runs again to the end, and compares `tradecrm checksum`, the bytes of `dashboard.html` and `buyers.xlsx`, the names of all files and the
            history of runs with a run that nobody disturbed. A run that was over before its kill is not counted.

            | moment | kills | recovered identical | differing |
            | --- | ---: | ---: | ---: |

            """);
        foreach (var kind in trials.GroupBy(trial => trial.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
            Line(page, kind.Key, [.. kind.Select(trial => trial.Trial)]);
        Line(page, "**all**", [.. trials.Select(trial => trial.Trial)]);
        foreach (var (kind, trial) in trials.Where(trial => trial.Trial.Problems.Count > 0))
            page.Append(CultureInfo.InvariantCulture, $"\n- {kind}: {string.Join("; ", trial.Problems)}");
        return page.ToString();
    }

    private static void Line(StringBuilder page, string kind, IReadOnlyList<KillTrial> trials)
    {
        var (same, other) = (trials.Where(trial => trial.Problems.Count == 0).Sum(trial => trial.Kills), trials.Where(trial => trial.Problems.Count > 0).Sum(trial => trial.Kills));
        page.Append(CultureInfo.InvariantCulture, $"| {kind} | {same + other} | {same} | {other} |\n");
    }
}
