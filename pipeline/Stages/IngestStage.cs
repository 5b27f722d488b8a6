using TradeCrm.Ingest;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>What ingest did.</summary>
internal sealed record IngestOutcome(IReadOnlyList<FileLoad> Files, IReadOnlyList<LeftOutFile> LeftOut, IReadOnlyDictionary<string, TimeSpan> TimeOfGroup);

/// <summary>Loads the files of every source; a file that cannot be read is left out and the others go on.</summary>
internal sealed class IngestStage(CommandSession session, WarehouseFile warehouse, StageScreen screen)
{
    private readonly List<FileLoad> files = [];
    private readonly List<LeftOutFile> leftOut = [];
    private readonly LeftOutFiles leftOutFiles = new(warehouse);
    private readonly Dictionary<string, TimeSpan> timeOfGroup = [];
    private readonly long startedAt = session.Host.Clock.GetTimestamp();
    private HashSet<(string Source, string Path)> leftOutBefore = [];
    private long rows;

    /// <summary>Files loaded so far, for the message of an interrupted run.</summary>
    public int FilesDone => files.Count;

    /// <summary>Files in all, once they are listed.</summary>
    public int FilesTotal { get; private set; }

    /// <summary>The folder that a source's files are in: 'web', 'crm', 'fair'. What belongs together lies together.</summary>
    public static string GroupOf(SourceOptions source) =>
        Path.GetFileName(Path.GetDirectoryName(source.Path.Replace('\\', '/'))) is { Length: > 0 } folder && folder.Any(char.IsLetterOrDigit) && !SourceFiles.IsGlob(folder) ? folder : source.Name;

    public IngestOutcome Run(RunLog runLog, CancellationToken cancellation)
    {
        var work = session.Configuration.Sources
            .OrderBy(source => SourceKinds.All.ToList().IndexOf(source.Kind))
            .SelectMany(source => SourceFiles.Find(session.Configuration.Folder, source.Path).Select(file => (source, file, bytes: BytesOf(file))))
            .ToList();
        FilesTotal = work.Count;
        var total = work.Sum(item => item.bytes);
        leftOutBefore = leftOutFiles.All().Select(file => (file.Source, file.Path)).ToHashSet();
        var loader = new FileLoader(warehouse, session.Host.Clock, session.Log);
        screen.Watch("ingest", update =>
        {
            var done = 0L;
            foreach (var (source, file, bytes) in work)
            {
                cancellation.ThrowIfCancellationRequested();
                var before = done;
                Load(loader, runLog, source, file, inFile => update(Progress(before + Share(source, file, inFile) * bytes, total, rows + inFile)), cancellation);
                done += bytes;
                update(Progress(done, total, rows));
            }
            return 0;
        });
        foreach (var source in session.Configuration.Sources)
            foreach (var link in SourceFiles.LinksPassedOver(session.Configuration.Folder, source.Path))
                LeaveOut(runLog, source, link, new LinkPassedOverException(link.ShownPath).Message);
        leftOutFiles.KeepOnly(runLog.RunId);
        return new IngestOutcome(files, leftOut, timeOfGroup);
    }

    private void Load(FileLoader loader, RunLog runLog, SourceOptions source, FoundFile file, Action<long> progress, CancellationToken cancellation)
    {
        var from = session.Host.Clock.GetTimestamp();
        try
        {
            var load = runLog.Stage("ingest", file.ShownPath, () => loader.Load(source, file.FullPath, file.ShownPath, progress, cancellation), loaded => loaded.RowsLoaded);
            if (leftOutBefore.Contains((source.Name, file.ShownPath)))
                leftOutFiles.Remove(source.Name, file.ShownPath);
            files.Add(load);
            rows += load.RowsRead;
            var elapsed = session.Host.Clock.GetElapsedTime(from);
            timeOfGroup[GroupOf(source)] = timeOfGroup.GetValueOrDefault(GroupOf(source)) + elapsed;
            screen.Detail("ingest", FileLine(load, elapsed));
        }
        catch (Exception failure) when (IsOfTheFile(failure))
        {
            // The readers know the file by its full path; people know it as the configuration writes it.
            var reason = failure is TradeCrmException ? failure.Message.Replace(file.FullPath, file.ShownPath, StringComparison.Ordinal) : $"{file.ShownPath} cannot be read: {failure.Message}";
            LeaveOut(runLog, source, file, reason);
        }
    }

    // Not of the warehouse or of the machine: those would leave out every file that follows.
    private static bool IsOfTheFile(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or TradeCrmException and not (WarehouseInUseException or DiskFullException or WarehouseFolderException or MemoryLimitException);

    private void LeaveOut(RunLog runLog, SourceOptions source, FoundFile file, string reason)
    {
        leftOut.Add(new LeftOutFile(source.Name, file.ShownPath, reason, session.Host.Clock.GetUtcNow().UtcDateTime));
        leftOutFiles.Add(runLog.RunId, leftOut[^1]);
        session.Log.FileLeftOut(source.Name, file.ShownPath, reason);
        screen.Detail("ingest", $"{file.ShownPath}  left out: {reason}");
    }

    private static string FileLine(FileLoad load, TimeSpan elapsed) => load.Status switch
    {
        FileLoadStatus.Unchanged => $"{load.Path}  unchanged",
        FileLoadStatus.Duplicate => $"{load.Path}  left alone: the same content is already loaded for this source",
        _ => Words.Of($"{load.Path}  {load.RowsRead:N0} rows  {load.RowsLoaded:N0} loaded  {load.RowsRejected:N0} rejected  {Words.Seconds(elapsed)}")
            + (load.Status is FileLoadStatus.Replaced ? "  (replaces its earlier content)" : ""),
    };

    private StageProgress Progress(double done, double total, long rowsSoFar)
    {
        var seconds = Math.Max(0.001, session.Host.Clock.GetElapsedTime(startedAt).TotalSeconds);
        return new(done, total, Words.Of($"{files.Count} of {FilesTotal} files  {rowsSoFar:N0} rows  {rowsSoFar / seconds:N0} rows/s"));
    }

    // How much of a file so many rows are: by the rows per byte of the source's earlier files, else by what is usual. An estimate, so it stops short of the whole.
    private double Share(SourceOptions source, FoundFile file, long rowsInFile)
    {
        var earlier = files.Where(load => load.Source == source.Name && load.RowsRead > 0).ToList();
        var usual = file.FullPath.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? 20.0 : source.Kind.IsVisits ? 230 : 100;
        var bytesPerRow = earlier.Count > 0 ? (double)earlier.Sum(load => load.Bytes) / earlier.Sum(load => load.RowsRead) : usual;
        return Math.Min(0.95, rowsInFile * bytesPerRow / Math.Max(1, BytesOf(file)));
    }

    private static long BytesOf(FoundFile file)
    {
        var info = new FileInfo(file.FullPath);
        return info.Exists ? info.Length : 0;
    }
}
