using Spectre.Console;
using TradeCrm.Ingest;

namespace TradeCrm.Pipeline;

/// <summary>Says of files what they are taken for and why, how their columns are read and what is wrong, and what to write into pipeline.yaml.</summary>
internal sealed class InspectCommand(CommandHost host, string? kind, int rows)
{
    private const int MostFilesOfFolder = 100;

    private bool isBad;

    public int Run(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        foreach (var path in files.SelectMany(Within))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                One(path, Path.GetFullPath(path, host.Folder), cancellation);
            }
            catch (TradeCrmException failure)
            {
                isBad = true;
                Line(path, "cannot be loaded");
                host.Output.WriteLine($"  {TerminalText.Of(failure.Message.Replace(Path.GetFullPath(path, host.Folder), path, StringComparison.Ordinal), 2_000)}");
            }

            host.Output.WriteLine();
        }

        return isBad ? ExitCode.Failed : ExitCode.Done;
    }

    private IEnumerable<string> Within(string path)
    {
        var full = Path.GetFullPath(path, host.Folder);
        return Directory.Exists(full)
            ? Directory.EnumerateFiles(full).Order(StringComparer.Ordinal).Take(MostFilesOfFolder).Select(file => Path.Combine(path, Path.GetFileName(file)))
            : [path];
    }

    private void One(string path, string full, CancellationToken cancellation)
    {
        if (kind is "visits" || (kind is null && IsLog(full, cancellation)))
            Log(path, full, cancellation);
        else
            Table(path, full, cancellation);
    }

    private static bool IsLog(string full, CancellationToken cancellation)
    {
        if (FileGuess.FormOf(full) != Ingest.Tables.TableForm.Delimited)
            return false;
        try
        {
            return SourceFile.Read(Source("visits", full), full, 0, cancellation).Any(batch => batch.Table == VisitColumns.Visits);
        }
        // A format of logs that has no reader is named by its reader; anything else is looked at as a table.
        catch (UnknownLogFormatException unknown) when (unknown.IsTableOrUnknown)
        {
            return false;
        }
    }

    private void Log(string path, string full, CancellationToken cancellation)
    {
        var source = Source("visits", full);
        var sample = FileSample.Of(source, full, rows, cancellation);
        Line(path, "an access log of Apache or Nginx, combined or common format");
        host.Output.WriteLine("  taken for    visits: its lines have address, [time], \"request\", status and bytes");
        host.Output.WriteLine(sample.First.Count == 0
            ? "  first rows   none: the file is empty, as a log is that was rotated a moment ago"
            : $"  first visit  {sample.First[0]["visited_at"]} (UTC), line {sample.First[0]["line"]}");
        Problems(sample, "line");
        Paste(new SourceProposal(source, sample), path);
    }

    private void Table(string path, string full, CancellationToken cancellation)
    {
        var guesses = FileGuess.All(full, cancellation);
        var guess = guesses.FirstOrDefault(guess => guess.Kind.Name == kind) ?? guesses[0];
        if (guess.Shape is null || (kind is null && guess.Recognised < 2))
        {
            isBad = true;
            Line(path, "a table, but of no kind that is known");
            var lacks = TerminalText.Of(guess.Problem?.Message.Replace(full, path, StringComparison.Ordinal) ?? "", 2_000);
            host.Output.WriteLine(guess.Recognised < 2 && kind is null
                ? $"  its columns  {string.Join(", ", guesses.Select(known => known.Headers).MaxBy(headers => headers.Count)!.Take(20).Select(header => TerminalText.Of(header, 40)))}"
                : $"  nearest      {guess.Kind.Name}: {Words.Count(guess.Recognised, "column")} recognised, but {lacks}");
            host.Output.WriteLine("  what to do   if it is a table for TradeCrm, say which with --kind KIND and map its columns under 'columns:' in pipeline.yaml");
            return;
        }

        var proposal = SourceProposal.For(Source(guess.Kind.Name, full), full, rows, cancellation);
        Line(path, Form(guess.Shape));
        host.Output.WriteLine($"  taken for    {guess.Kind.Name}: {Why(guess)}{NextBest(guesses, guess)}");
        Columns(guess);
        FirstRows(guess, proposal.Sample);
        Problems(proposal.Sample, "row");
        Paste(proposal, path);
    }

    private static string Why(FileGuess guess)
    {
        var required = guess.Kind.Columns.Where(column => column.IsRequired).Select(column => column.Name).ToList();
        var found = required.Count > 0 ? required : [.. guess.Kind.OneOf.Where(guess.Shape!.Mapping.Positions.ContainsKey)];
        return $"{guess.Recognised} of {Words.Count(guess.Shape!.Mapping.Headers.Count, "column")} recognised, {(required.Count > 0 ? "all that it needs" : "one that it needs")} among them ({string.Join(", ", found)})";
    }

    private static string NextBest(IReadOnlyList<FileGuess> guesses, FileGuess taken) =>
        guesses.FirstOrDefault(guess => guess != taken && guess.Shape is not null) is { } next ? $". Next best: {next.Kind.Name} ({next.Recognised})" : "";

    private static string Form(FileShape shape) => shape.Encoding switch
    {
        "workbook" => $"an Excel workbook, {string.Join(", ", shape.Parts)}",
        "page" => $"a web page, {string.Join(", ", shape.Parts)}",
        _ => $"delimited text, {shape.Encoding}, delimiter {(shape.Delimiter.Length == 1 ? $"'{shape.Delimiter}'" : shape.Delimiter)}",
    };

    private void Columns(FileGuess guess)
    {
        var mapping = guess.Shape!.Mapping;
        var byPosition = mapping.Positions.ToDictionary(pair => pair.Value, pair => pair.Key);
        var columns = mapping.Headers.Select((header, i) => byPosition.TryGetValue(i + 1, out var name) ? $"{TerminalText.Of(header, 40)} → {name}" : null).OfType<string>();
        host.Output.WriteLine($"  columns      {string.Join("; ", columns)}");
        if (mapping.Unmapped.Count > 0)
            host.Output.WriteLine($"  not read     {string.Join(", ", mapping.Unmapped.Select(header => TerminalText.Of(header, 40)))}: map them with 'columns: {{\"header\": name}}' if they belong to {guess.Kind.Name}");
    }

    private void FirstRows(FileGuess guess, FileSample sample)
    {
        if (rows == 0 || sample.First.Count == 0)
            return;
        var names = guess.Kind.Columns.Select(column => column.Name).Where(guess.Shape!.Mapping.Positions.ContainsKey).Prepend("line").ToList();
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in names)
            table.AddColumn(new TableColumn(new Text(name)) { NoWrap = !host.IsTerminal });
        foreach (var row in sample.First)
            table.AddRow(names.Select(name => new Text(TerminalText.Of(row[name] ?? "", 60))));
        Screens.Of(host, host.IsTerminal ? host.Width : 4000).Write(table);
    }

    private void Problems(FileSample sample, string unit)
    {
        var looked = $"{(sample.IsWhole ? "its" : "the first")} {Words.Count(sample.Rows, unit)}";
        host.Output.WriteLine(sample.Rejected == 0 ? $"  problems     none in {looked}" : Words.Of($"  problems     {sample.Rejected:N0} of {looked} cannot be read and would be kept aside:"));
        foreach (var (reason, (count, line, detail)) in sample.Rejects.OrderByDescending(reject => reject.Value.Count))
            host.Output.WriteLine(Words.Of($"               {reason}, {count:N0} ×, first on line {line}: {TerminalText.Of(detail)}"));
    }

    private void Paste(SourceProposal proposal, string path)
    {
        var name = new string([.. Path.GetFileName(path).TakeWhile(letter => letter != '.').Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '_')]);
        host.Output.WriteLine("  to paste     under 'sources:' in pipeline.yaml, whose folder the path begins at:");
        host.Output.WriteLine($"    {proposal.Yaml(name.Length is > 0 and <= 60 ? name : "source", path.Replace('\\', '/'))}");
    }

    private void Line(string path, string what) => host.Output.WriteLine($"{TerminalText.Of(path)} · {what}");

    private static SourceOptions Source(string kind, string path) => new() { Name = kind, Kind = SourceKinds.Find(kind)!, Path = path };
}
