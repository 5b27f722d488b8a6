using System.Globalization;

namespace TradeCrm.Ingest.Delimited;

/// <summary>Finds the file's column for each canonical one: 'columns:' first, then by header; constants and 'id: row' stand for a column.</summary>
internal sealed class ColumnMapper
{
    private readonly SourceOptions source;
    private readonly string path;
    private readonly IReadOnlyList<string> headers;
    private readonly Dictionary<string, int> positions = [];
    private readonly HashSet<int> taken = [];

    private ColumnMapper(SourceOptions source, string path, IReadOnlyList<string> headers) => (this.source, this.path, this.headers) = (source, path, headers);

    public static ColumnMapping Map(SourceOptions source, string path, IReadOnlyList<string> headers)
    {
        var mapper = new ColumnMapper(source, path, headers);
        mapper.MapGiven();
        if (source.HasHeader)
            mapper.MapRecognised();
        mapper.CheckRequired();
        var unmapped = headers.Select((header, i) => (Header: header, Position: i + 1)).Where(column => !mapper.positions.ContainsValue(column.Position));
        return new ColumnMapping(mapper.positions, headers, [.. unmapped.Select(column => Shown(column.Header, column.Position))]);
    }

    /// <summary>The value of every row, not the file's column, stands for it.</summary>
    private bool IsFilled(string column) => source.Constants.ContainsKey(column) || (source.IsIdRow && source.Kind.RowId == column);

    private void MapGiven()
    {
        foreach (var (header, column) in source.Columns)
        {
            if (source.Kind.Columns.All(known => known.Name != column))
                throw new UnknownCanonicalColumnException(source.Name, source.Kind, column);
            var position = PositionOf(header);
            taken.Add(position);
            if (positions.TryGetValue(column, out var other) && other != position)
                throw new AmbiguousColumnException(path, column, Shown(headers[other - 1], other), Shown(headers[position - 1], position));
            positions[column] = position;
        }
    }

    private int PositionOf(string key)
    {
        var exact = source.HasHeader ? Matching(header => header == key) : [];
        var found = exact.Count > 0 || !source.HasHeader ? exact : Matching(header => HeaderNames.Fold(header).Length > 0 && HeaderNames.Fold(header) == HeaderNames.Fold(key));
        if (found.Count > 1)
            throw new DuplicateHeaderException(path, headers[found[0] - 1], [.. found]);
        if (found.Count == 1)
            return found[0];
        return int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position >= 1 && position <= headers.Count
            ? position
            : throw new ColumnNotFoundException(path, key, ShownHeaders());
    }

    private List<int> Matching(Func<string, bool> isMatch) => [.. Enumerable.Range(1, headers.Count).Where(position => isMatch(headers[position - 1]))];

    private void MapRecognised()
    {
        var names = HeaderNames.Of(source.Kind);
        var given = positions.Keys.ToHashSet();
        for (var position = 1; position <= headers.Count; position++)
        {
            var column = taken.Contains(position) ? null : HeaderNames.Recognise(names, headers[position - 1]);
            if (column is null || given.Contains(column) || IsFilled(column))
                continue;
            if (positions.TryGetValue(column, out var other))
                ThrowTwice(column, other, position);
            positions[column] = position;
        }
    }

    private void ThrowTwice(string column, int first, int second)
    {
        var (one, other) = (headers[first - 1], headers[second - 1]);
        if (HeaderNames.Fold(one) == HeaderNames.Fold(other))
            throw new DuplicateHeaderException(path, one, [first, second]);
        throw new AmbiguousColumnException(path, column, one, other);
    }

    private void CheckRequired()
    {
        var missing = source.Kind.Columns.FirstOrDefault(column => column.IsRequired && !Has(column.Name));
        if (missing is not null)
            throw new RequiredColumnMissingException(path, source.Name, source.Kind, [missing.Name], ShownHeaders(), missing.Name == source.Kind.RowId);
        if (source.Kind.OneOf.Length > 0 && !source.Kind.OneOf.Any(Has))
            throw new RequiredColumnMissingException(path, source.Name, source.Kind, source.Kind.OneOf, ShownHeaders(), canBeRow: false);
    }

    private bool Has(string column) => positions.ContainsKey(column) || IsFilled(column);

    private List<string> ShownHeaders() => [.. headers.Select((header, i) => Shown(header, i + 1))];

    private static string Shown(string header, int position) =>
        string.IsNullOrWhiteSpace(header) ? string.Create(CultureInfo.InvariantCulture, $"column {position}") : header.Trim();
}
