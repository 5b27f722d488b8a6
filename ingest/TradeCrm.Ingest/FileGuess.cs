using TradeCrm.Ingest.Delimited;
using TradeCrm.Ingest.Tables;

namespace TradeCrm.Ingest;

/// <summary>What a file of records seems to be about.</summary>
/// <param name="Kind">The kind that fits best.</param>
/// <param name="Recognised">Columns of the file that the kind has.</param>
/// <param name="Shape">Encoding, delimiter and mapping; null if a required column is missing.</param>
/// <param name="Problem">Why the kind cannot be read from the file as it is; null if it can.</param>
public sealed record FileGuess(SourceKind Kind, int Recognised, FileShape? Shape, TradeCrmException? Problem)
{
    /// <summary>The file's headers, as far as they are known.</summary>
    public IReadOnlyList<string> Headers => Shape?.Mapping.Headers ?? (Problem as RequiredColumnMissingException)?.Found ?? [];

    /// <summary>How well each kind of table fits, the best first: those that can be read before those that lack something, then by the columns recognised.</summary>
    /// <param name="path">Plain or gz; text, workbook or page.</param>
    /// <param name="cancellation">Checked while reading.</param>
    /// <exception cref="TradeCrmException">The file cannot be read as any table: not there, a picture, an empty file.</exception>
    public static IReadOnlyList<FileGuess> All(string path, CancellationToken cancellation)
    {
        var guesses = SourceKinds.All.Where(kind => !kind.IsVisits).Select(kind => Of(kind, path, cancellation)).ToList();
        // What no kind can change is said once, as it is.
        if (guesses.TrueForAll(guess => guess.Problem is not null and not RequiredColumnMissingException and not AmbiguousColumnException and not DuplicateHeaderException))
            throw guesses[0].Problem!;
        return [.. guesses.OrderBy(guess => guess.Problem is not null).ThenByDescending(guess => guess.Recognised)];
    }

    /// <summary>The form in which a file of records is written.</summary>
    /// <exception cref="TradeCrmException">It cannot be opened, or is of a form that has no reader.</exception>
    public static TableForm FormOf(string path) => TableForms.Of(path);

    private static FileGuess Of(SourceKind kind, string path, CancellationToken cancellation)
    {
        try
        {
            var shape = SourceFile.Inspect(new SourceOptions { Name = kind.Name, Kind = kind, Path = path }, path, cancellation);
            return new FileGuess(kind, shape.Mapping.Positions.Count, shape, null);
        }
        catch (TradeCrmException problem)
        {
            var names = HeaderNames.Of(kind);
            var found = (problem as RequiredColumnMissingException)?.Found ?? [];
            return new FileGuess(kind, found.Select(header => HeaderNames.Recognise(names, header)).OfType<string>().Distinct().Count(), null, problem);
        }
    }
}
