using TradeCrm.Ingest;
using TradeCrm.Models;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>What a run would do, without doing any of it.</summary>
internal sealed class PlanCommand(CommandSession session)
{
    private readonly List<string> problems = [];

    public int Run(CancellationToken cancellation)
    {
        var path = session.Configuration.Warehouse.Path;
        using var warehouse = File.Exists(path) ? WarehouseFile.OpenReadOnly(session.Configuration.Warehouse) : null;
        session.Output.WriteLine($"A run of {session.Configuration.ShownPath} would do this; nothing is done now.");
        session.Output.WriteLine();
        Files(warehouse, cancellation);
        if (warehouse is not null)
            NoLongerConfigured(warehouse);
        Stages(warehouse);
        foreach (var problem in problems)
            session.Output.WriteLine($"  would be left out: {problem}");
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private void Files(WarehouseFile? warehouse, CancellationToken cancellation)
    {
        foreach (var source in session.Configuration.Sources)
        {
            foreach (var file in SourceFiles.Find(session.Configuration.Folder, source.Path))
            {
                cancellation.ThrowIfCancellationRequested();
                var size = Words.Of($"{new FileInfo(file.FullPath).Length / 1e6,9:N2} MB");
                session.Output.WriteLine($"  ingest   {Action(warehouse, source, file, cancellation),-10} {size}  {file.ShownPath}");
            }
        }
    }

    private string Action(WarehouseFile? warehouse, SourceOptions source, FoundFile file, CancellationToken cancellation)
    {
        try
        {
            var preview = warehouse is null ? LoadPreview.New : LoadPreviews.Of(warehouse, source, file.FullPath, file.ShownPath);
            if (preview is LoadPreview.Unchanged or LoadPreview.Duplicate)
                return preview is LoadPreview.Unchanged ? "unchanged" : "duplicate";
            // The first batch is enough to know that the form, the columns and the format of a log are understood.
            foreach (var batch in SourceFile.Read(source, file.FullPath, 0, cancellation).Take(1))
                batch.Rows.Dispose();
            return preview switch { LoadPreview.Changed => "changed", LoadPreview.Grown => "grown", _ => "new" };
        }
        catch (TradeCrmException failure)
        {
            problems.Add(failure.Message.Replace(file.FullPath, file.ShownPath, StringComparison.Ordinal));
            return "refused";
        }
    }

    private void NoLongerConfigured(WarehouseFile warehouse)
    {
        var configured = session.Configuration.Sources
            .SelectMany(source => SourceFiles.Find(session.Configuration.Folder, source.Path).Select(file => (source.Name, file.ShownPath))).ToHashSet();
        foreach (var (source, path, rows) in warehouse.Rows("select source, path, rows_loaded from ops.files where status = 'loaded' order by source, path",
            row => (row.GetString(0), row.GetString(1), row.GetInt64(2))).Where(file => !configured.Contains((file.Item1, file.Item2))))
        {
            session.Output.WriteLine(Words.Of($"  keep     no file for it any more: {path} of source {source}, {Words.Count(rows, "row")} stay loaded"));
        }
    }

    private void Stages(WarehouseFile? warehouse)
    {
        var graph = ModelGraph.Create([new IntentStep(session.Configuration.Intent, session.Log), new PromisesStep(session.Log)]);
        session.Output.WriteLine($"  build    {Words.Count(graph.Names.Count - 1, "model")}, all of them: they take seconds, and half a rebuild could contradict itself");
        var current = warehouse?.Rows("select version from ml.models where is_current", row => row.GetInt32(0)) ?? [];
        session.Output.WriteLine(current.Count == 0
            ? "  score    train the intent model, or use the scorecard where there are too few buyers"
            : Words.Of($"  score    keep intent v{current[0]} if its examples are the same, else train another and keep the better one"));
        session.Output.WriteLine($"  report   into {session.Configuration.ShownOutput}/");
    }
}
