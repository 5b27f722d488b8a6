using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TradeCrm.Ingest;
using TradeCrm.Simulator;

namespace TradeCrm.Pipeline;

/// <summary>Makes a simulated company of any size, ready to be run.</summary>
internal sealed class DemoCommand(CommandHost host, SimulationSize size, int seed, string folder, CancellationToken cancellation)
{
    private const string Mark = "demo.json";

    public static Command Create(CommandLine line)
    {
        var size = new Option<string>("--size") { Description = "small (80 thousand log lines), medium (2 million) or large (50 million).", DefaultValueFactory = _ => "small", HelpName = "SIZE" };
        size.AcceptOnlyFromAmong([.. SimulationSize.All.Select(known => known.Name)]);
        var seed = new Option<int>("--seed") { Description = "Another number, another company.", DefaultValueFactory = _ => 1, HelpName = "N", CustomParser = Seed };
        var folder = new Option<string>("--out") { Description = "Folder to write to; made if it is not there.", DefaultValueFactory = _ => "demo", HelpName = "DIR" };
        folder.Validators.Add(FolderNamed);
        var command = new Command("demo", "A simulated exporter with its CRM, web log, fairs and pipeline.yaml, to try everything on; what really happened lies beside it.") { size, seed, folder };
        command.SetAction((parsed, cancellation) => Task.FromResult(line.Guarded(() => new DemoCommand(
            line.Host, SimulationSize.All.First(known => known.Name == parsed.GetValue(size)), parsed.GetValue(seed), parsed.GetValue(folder)!, cancellation).Run())));
        return command;
    }

    public int Run()
    {
        try
        {
            return Make();
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine($"Stopped. {folder} holds a part of the demo; the same command makes it whole.");
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DemoFolderException(folder, $"cannot be written ({failure.Message.TrimEnd('.')})");
        }
        catch (Exception defect) when (defect is not TradeCrmException && File.Exists(Path.Combine(Path.GetFullPath(folder, host.Folder), Mark)))
        {
            return Failed(defect);
        }
    }

    // The folder is the demo's own by then, so its log lies there.
    private int Failed(Exception defect)
    {
        var file = RunLogFile.Defect(Path.GetFullPath(folder, host.Folder), host, defect);
        host.Error.WriteLine($"TradeCrm failed unexpectedly: {defect.Message.Split('\n')[0].TrimEnd()}");
        host.Error.WriteLine($"The details are in {file}. {folder} holds a part of the demo.");
        return ExitCode.Internal;
    }

    private int Make()
    {
        var outDir = Path.GetFullPath(folder, host.Folder);
        Prepare(outDir);
        var began = host.Clock.GetTimestamp();
        host.Output.WriteLine(FormattableString.Invariant($"TradeCrm {CommandLine.Version} · demo · {size.Name} · seed {seed}\n"));
        var summary = StageScreen.For(host).Watch("demo", report => Simulation.Write(new()
        {
            Seed = seed,
            Size = size,
            OutDir = outDir,
            TruthDir = Path.Combine(outDir, "truth"),
            Progress = progress =>
            {
                cancellation.ThrowIfCancellationRequested();
                report(new(progress.Done, progress.Done == 0 ? 0 : progress.Total, progress.Done == 0 ? progress.Part : FormattableString.Invariant($"{progress.Part}, {progress.Done:N0} lines")));
            },
        }));
        host.Output.WriteLine(FormattableString.Invariant($"  {summary.Companies,12:N0} companies"));
        host.Output.WriteLine(FormattableString.Invariant($"  {summary.People,12:N0} people whom the company knows or could know"));
        host.Output.WriteLine(FormattableString.Invariant($"  {summary.Visitors,12:N0} browsers and machines"));
        host.Output.WriteLine(FormattableString.Invariant($"  {summary.LogLines,12:N0} log lines"));
        host.Output.WriteLine(FormattableString.Invariant($"  {summary.Files,12:N0} files, {summary.Bytes / 1e6:N1} MB, in {folder}"));
        host.Output.WriteLine(FormattableString.Invariant($"\nDone in {Words.Seconds(host.Clock.GetElapsedTime(began))}. What really happened is in {Path.Combine(folder, "truth")}; no run reads it."));
        host.Output.WriteLine($"Next: tradecrm run --config {Quoted(Path.Combine(folder, "pipeline.yaml"))}");
        return ExitCode.Done;
    }

    private static int Seed(ArgumentResult result)
    {
        if (!int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
            result.AddError($"--seed expects a whole number from {int.MinValue} to {int.MaxValue}; found '{result.Tokens[0].Value}'.");
        return seed;
    }

    private static void FolderNamed(OptionResult result)
    {
        if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            result.AddError("--out expects the name of a folder, such as demo; found an empty one.");
    }

    // A folder with somebody's files is left alone; an earlier demo is replaced.
    private void Prepare(string outDir)
    {
        if (File.Exists(outDir))
            throw new DemoFolderException(folder, "is a file");
        if (Directory.Exists(outDir) && Directory.EnumerateFileSystemEntries(outDir).Any() && !File.Exists(Path.Combine(outDir, Mark)))
            throw new DemoFolderException(folder, "holds other files");
        Directory.CreateDirectory(outDir);
        var free = new DriveInfo(outDir).AvailableFreeSpace;
        if (free < size.DiskBytes)
            throw new DemoSpaceException(folder, size, free);
        File.WriteAllText(Path.Combine(outDir, Mark), FormattableString.Invariant($"{{\"made_by\": \"tradecrm demo\", \"size\": \"{size.Name}\", \"seed\": {seed}}}\n"));
    }

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;
}
