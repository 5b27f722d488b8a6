using System.Diagnostics;
using TradeCrm.Warehouse;

namespace TradeCrm.Benchmarks.Kills;

/// <summary>One run from start to end that nobody disturbs: what every other one has to arrive at.</summary>
public sealed class UndisturbedRun : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tradecrm-kills-");

    /// <summary>Writes the inputs and runs once.</summary>
    /// <exception cref="InvalidOperationException">The run failed, or trained no model.</exception>
    public UndisturbedRun()
    {
        KillInputs.Write(Inputs);
        KillInputs.Copy(Inputs, Complete);
        var clock = Stopwatch.StartNew();
        using (var run = new TradeCrmProcess(Complete, hasEvents: false, "run"))
        {
            if (run.ExitCode() != 0)
                throw new InvalidOperationException(run.Output + run.Error);
        }
        Time = clock.Elapsed;
        State = RunState.Of(Complete);
        using var warehouse = WarehouseFile.OpenReadOnly(new WarehouseOptions { Path = Path.Combine(Complete, "out", "warehouse.duckdb") });
        var kind = warehouse.Rows("select kind from ml.models where is_current", row => row.GetString(0)).Single();
        if (kind == "scorecard")
            throw new InvalidOperationException("The inputs have too few buyers: no model was trained that a kill could interrupt.");
    }

    /// <summary>Where trials have their folders.</summary>
    public string Folder => folder.FullName;

    /// <summary>The inputs alone.</summary>
    public string Inputs => Path.Combine(Folder, "inputs");

    /// <summary>The inputs with everything that the run made.</summary>
    public string Complete => Path.Combine(Folder, "complete");

    /// <summary>How long it took, the start of the process included.</summary>
    public TimeSpan Time { get; }

    /// <summary>What it arrived at.</summary>
    public RunState State { get; }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
