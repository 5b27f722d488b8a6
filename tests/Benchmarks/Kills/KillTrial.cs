namespace TradeCrm.Benchmarks.Kills;

/// <summary>How one trial went.</summary>
/// <param name="Moment">When it was killed.</param>
/// <param name="Kills">Runs that were killed; a run that was over before its kill is none.</param>
/// <param name="Problems">What was wrong after a kill or differed at the end, a line each.</param>
public sealed record KillTrial(KillMoment Moment, int Kills, IReadOnlyList<string> Problems)
{
    /// <summary>Kills runs in a folder of their own, looks at what each leaves, then runs to the end and compares.</summary>
    /// <param name="undisturbed">What it has to arrive at.</param>
    /// <param name="moments">One run is killed at each, one after the other.</param>
    /// <param name="isOverComplete">Begin with everything that the undisturbed run made, instead of the inputs alone.</param>
    /// <param name="chance">How often the event has to come, and the delay after it.</param>
    public static KillTrial Run(UndisturbedRun undisturbed, IReadOnlyList<KillMoment> moments, bool isOverComplete, Random chance)
    {
        var folder = Directory.CreateDirectory(Path.Combine(undisturbed.Folder, "trial")).FullName;
        try
        {
            KillInputs.Copy(isOverComplete ? undisturbed.Complete : undisturbed.Inputs, folder);
            var trial = new Killing(undisturbed, folder, chance);
            foreach (var moment in moments)
                trial.Kill(moment);
            trial.Finish();
            return new KillTrial(moments[0], trial.Kills, trial.Problems);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Killing(UndisturbedRun undisturbed, string folder, Random chance)
    {
        private readonly List<string> problems = [];
        private List<string> runs = [];
        private bool wasReported = Directory.EnumerateFiles(folder, "dashboard.html", SearchOption.AllDirectories).Any();

        public int Kills { get; private set; }

        public IReadOnlyList<string> Problems => problems;

        public void Kill(KillMoment moment)
        {
            var (times, milliseconds) = (chance.Next(1, moment.MostTimes + 1), chance.Next(moment.MostMilliseconds + 1));
            var place = FormattableString.Invariant($"{moment.Name}, {milliseconds} ms after {moment.Event ?? "the start"} number {times}");
            using (var process = new TradeCrmProcess(folder, hasEvents: true, "run"))
            {
                if (moment.Event is { } name)
                    process.WaitFor(name, times);
                Thread.Sleep(milliseconds);
                Kills += process.HasExited ? 0 : 1;
                process.Kill();
            }
            Look(place);
        }

        public void Finish()
        {
            using (var process = new TradeCrmProcess(folder, hasEvents: false, "run"))
            {
                if (process.ExitCode() != 0)
                    problems.Add($"the run after it ended with {process.ExitCode()}: {process.Error}");
            }
            var expected = runs.Select(status => status == "running" ? "interrupted" : status).Append("done").ToList();
            var look = WarehouseLook.At(folder);
            problems.AddRange(look.Problems);
            if (!look.Runs.SequenceEqual(expected))
                problems.Add($"expected runs {string.Join(", ", expected)}; found {string.Join(", ", look.Runs)}");
            problems.AddRange(undisturbed.State.Differences(RunState.Of(folder)));
        }

        private void Look(string place)
        {
            var look = WarehouseLook.At(folder);
            problems.AddRange(look.Problems.Select(problem => $"{place}: {problem}"));
            if (look.Runs.SkipLast(1).Contains("running"))
                problems.Add($"{place}: an earlier killed run still says 'running'");
            runs = [.. look.Runs];
            // All inputs are the same, so the former report and the new one are too: in the month's folder is this one or none.
            var reports = RunState.FilesOf(folder).Where(IsReport).ToList();
            var whole = undisturbed.State.Files.Where(IsReport).ToList();
            if (reports.Count > 0 && !reports.SequenceEqual(whole))
                problems.Add($"{place}: half a report: {string.Join(", ", reports)}");
            if (reports.Count == 0 && wasReported)
                problems.Add($"{place}: the former report is gone");
            wasReported |= reports.Count > 0;
        }

        // Of the month's own folder; one that ends in .new is not in its place yet.
        private static bool IsReport(string line) =>
            (line.Contains(".html ", StringComparison.Ordinal) || line.Contains(".xlsx ", StringComparison.Ordinal)) && !line.Contains(".new", StringComparison.Ordinal) && !line.Contains(".old", StringComparison.Ordinal);
    }
}
