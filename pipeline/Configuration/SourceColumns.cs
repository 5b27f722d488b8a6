using System.Globalization;
using TradeCrm.Ingest;

namespace TradeCrm.Pipeline;

/// <summary>The mapping of a source's columns and its constants, checked against the kind.</summary>
internal sealed class SourceColumns(ConfigSection section, SourceKind kind)
{
    private readonly Dictionary<string, string> columns = [];
    private readonly Dictionary<string, string> constants = [];

    /// <summary>The source with <c>columns:</c> and constants; reports names that the kind does not have and required columns that nothing fills.</summary>
    public SourceOptions Read(SourceOptions source)
    {
        var mapping = section.Section("columns");
        if (kind.IsVisits && mapping.Map.Entries.Count > 0)
            section.Problems.Add(mapping.Map, $"{section.Path}.columns is for tables; an access log (kind visits) is recognised by its content. Leave it out.");
        else
            ReadColumns(mapping, source.HasHeader);
        ReadConstants(source);
        if (source.IsIdRow && kind.RowId is null)
            section.Wrong("id", section.Take("id")!, $"no 'id' here; kind {kind.Name} has no id to be made of the row");
        if (!source.HasHeader && !kind.IsVisits)
            RequireAll(source);
        return source with { Columns = columns, Constants = constants };
    }

    private void ReadColumns(ConfigSection mapping, bool hasHeader)
    {
        foreach (var entry in mapping.Map.Entries)
        {
            if (mapping.AsText(entry.Key.Text, entry.Value, "a canonical column") is not { } name)
                continue;
            if (!hasHeader && !(int.TryParse(entry.Key.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0))
                section.Problems.Add(entry.Key, $"{mapping.Path} has {entry.Key.Found}; with 'header: false' expected a position such as 1.");
            if (kind.Columns.All(column => column.Name != name))
                section.Problems.Add(entry.Value, $"kind {kind.Name} has no column '{name}'{HintOrList(name)}");
            else if (columns.ContainsValue(name))
                section.Problems.Add(entry.Value, $"'{name}' is filled by two columns, {entry.Key.Found} and '{columns.First(pair => pair.Value == name).Key}'. Keep one.");
            columns[entry.Key.Text] = name;
        }
    }

    private void ReadConstants(SourceOptions source)
    {
        foreach (var column in kind.Columns.Where(column => !IsOption(column.Name)))
        {
            if (section.Text(column.Name, "a value for every row") is not { } value)
                continue;
            var node = section.Take(column.Name)!;
            if (columns.ContainsValue(column.Name))
                section.Problems.Add(node, $"'{column.Name}' is both a constant and in {section.Path}.columns. Keep one.");
            else if (Expected(column, source.DateFormat, value) is { } expected)
                section.Wrong(column.Name, node, expected);
            constants[column.Name] = value;
        }
    }

    private void RequireAll(SourceOptions source)
    {
        bool IsFilled(string name) => columns.ContainsValue(name) || constants.ContainsKey(name) || (source.IsIdRow && kind.RowId == name);
        foreach (var column in kind.Columns.Where(column => column.IsRequired && !IsFilled(column.Name)))
            section.Problems.Add(section.Map, $"{section.Path} lacks the column '{column.Name}'; without a header map it by position, such as 'columns: {{1: {column.Name}}}'.");
        if (kind.OneOf.Length > 0 && !kind.OneOf.Any(IsFilled))
            section.Problems.Add(section.Map, $"{section.Path} needs one of {ConfigSection.Listed(kind.OneOf)}; map it by position, such as 'columns: {{1: {kind.OneOf[0]}}}'.");
    }

    // exchange_rates have a 'date' and salespeople a 'time_zone': as keys of a source, these names are options first.
    private static bool IsOption(string name) => name is "time_zone" or "path" or "kind" or "columns" or "header" or "id" or "encoding" or "decimal";

    private string HintOrList(string name)
    {
        string[] names = [.. kind.Columns.Select(column => column.Name)];
        var hint = NearestName.Hint(name, names);
        return hint.Length > 0 ? hint : $"; it has {string.Join(", ", names)}.";
    }

    private static string? Expected(CanonicalColumn column, string? dateFormat, string value) => column.Type switch
    {
        ColumnType.Number or ColumnType.Rate when !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _) => "a number such as 1234.50",
        ColumnType.Flag when value is not ("true" or "false" or "yes" or "no" or "1" or "0" or "是" or "否") => "'yes' or 'no'",
        ColumnType.Day or ColumnType.Moment when dateFormat is null && !DateTime.TryParse(value, CultureInfo.InvariantCulture, out _) => "a date such as 2026-10-31",
        ColumnType.Month when dateFormat is null && !DateTime.TryParse(value, CultureInfo.InvariantCulture, out _) => "a month such as 2026-10",
        _ => null,
    };
}
