using TradeCrm.Ingest;

namespace TradeCrm.Pipeline;

/// <summary><c>sources:</c> to <see cref="SourceOptions"/>.</summary>
internal sealed class SourceReading(string folder, string companyTimeZone, bool areFilesNeeded)
{
    private const string ExpectedKind = "a kind of source";

    private readonly Dictionary<string, string> readersOfLogs = new(StringComparer.Ordinal);

    private static readonly string[] KindNames = [.. SourceKinds.All.Select(kind => kind.Name)];

    /// <summary>The sources in the file's order; those with problems are left out.</summary>
    public IReadOnlyList<SourceOptions> Read(ConfigSection top)
    {
        if (top.Take("sources") is null)
            top.Missing("sources", "at least one source such as 'orders: {kind: orders, path: data/orders.csv}'");
        var sources = top.Section("sources");
        if (top.Take("sources") is ConfigMap { Entries.Count: 0 } or ConfigScalar { IsNothing: true })
            top.Problems.Add(sources.Map, "sources has no entry; expected at least one such as 'orders: {kind: orders, path: data/orders.csv}'.");
        return [.. sources.Map.Entries.Select(entry => Source(entry.Key, sources.Section(entry.Key.Text))).OfType<SourceOptions>()];
    }

    private SourceOptions? Source(ConfigScalar name, ConfigSection section)
    {
        if (name.Text.Length is 0 or > 60 || !name.Text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-'))
            section.Problems.Add(name, $"found {name.Found} as the name of a source; expected letters, digits, - and _.");
        var kind = Kind(section);
        var columns = kind is null ? new SourceColumns(section, new SourceKind("", [])) : new SourceColumns(section, kind);
        var source = new SourceOptions
        {
            Name = name.Text,
            Kind = kind ?? SourceKinds.All[0],
            Path = FilePath(section),
            HasHeader = section.Flag("header", true),
            Delimiter = Delimiter(section),
            Encoding = ConfigFormats.EncodingName(section, "encoding"),
            TimeZone = ConfigFormats.TimeZone(section, "time_zone", companyTimeZone),
            DateFormat = ConfigFormats.DateFormat(section, "date_format"),
            Decimal = section.TextWhere("decimal", ".", "'.' or ','", text => text is "." or ",")[0],
            IsIdRow = section.Choice("id", "", "row") == "row",
            Sheet = section.Text("sheet", "the name or the position of a workbook's sheet"),
            Rows = section.Text("rows", "an XPath such as //div[@class='exhibitor']"),
            MaxRejectedPercent = section.Whole("max_rejected", new SourceOptions { Name = "", Kind = SourceKinds.All[0], Path = "" }.MaxRejectedPercent, 0, 100),
            ExportedAt = ConfigFormats.Moment(section, "exported_at", companyTimeZone),
            OnBadValue = Enum.Parse<OnBadValue>(section.Choice("on_bad_value", "reject", "reject", "missing", "strict"), ignoreCase: true),
        };
        section.Take("columns");
        if (kind is null)
            return null;
        source = columns.Read(source);
        if (areFilesNeeded && kind.IsVisits)
            RequireLogsOnce(name, section, source);
        section.Finish(kind.Columns.Select(column => column.Name));
        return source;
    }

    // Other kinds may read a file twice with other columns (a survey of two measures); a log read twice would only double every visit.
    private void RequireLogsOnce(ConfigScalar name, ConfigSection section, SourceOptions source)
    {
        foreach (var file in SourceFiles.Find(folder, source.Path))
        {
            if (readersOfLogs.TryAdd(file.FullPath, name.Text))
                continue;
            section.Problems.Add(section.Take("path")!, $"{file.ShownPath} is read by sources.{readersOfLogs[file.FullPath]} already; its visits would count twice. Leave it to one source.");
            return;
        }
    }

    private static SourceKind? Kind(ConfigSection section)
    {
        if (section.Take("kind") is not { } node)
        {
            section.Missing("kind", ConfigSection.Listed(KindNames));
            return null;
        }
        if (section.AsText("kind", node, ExpectedKind) is not { } text)
            return null;
        if (SourceKinds.Find(text) is { } kind)
            return kind;
        var hint = NearestName.Hint(text, KindNames);
        section.Problems.Add(node, $"unknown kind '{text}' under {section.Path}{(hint.Length > 0 ? hint : $"; expected {ConfigSection.Listed(KindNames)}.")}");
        return null;
    }

    private string FilePath(ConfigSection section)
    {
        var path = section.RequiredText("path", "a file, or a pattern such as data/access-*.log.gz");
        var node = section.Take("path");
        if (path.Contains("://", StringComparison.Ordinal))
            section.Wrong("path", node!, "a file beside this configuration; addresses are not read, download it first");
        else if (areFilesNeeded && path.Length > 0 && SourceFiles.Find(folder, path).Count == 0)
            section.Problems.Add(node!, NotThere(section.Path, path));
        return path;
    }

    private string NotThere(string section, string path)
    {
        var full = Path.Combine(folder, path);
        if (SourceFiles.IsGlob(path))
            return $"{section}.path '{path}' matches no file. Check the folder and the pattern; paths begin at the folder of this configuration.";
        if (Directory.Exists(full))
            return $"{section}.path '{path}' is a folder; expected a file, or a pattern such as '{path.TrimEnd('/')}/*.csv'.";
        var parent = Path.GetDirectoryName(full)!;
        var neighbours = Directory.Exists(parent) ? Directory.EnumerateFiles(parent).Select(file => Path.GetFileName(file)!) : [];
        var hint = NearestName.Hint(Path.GetFileName(path), neighbours);
        return $"{section}.path '{path}' is not there{(hint.Length > 0 ? hint : ". Paths begin at the folder of this configuration.")}";
    }

    private static string? Delimiter(ConfigSection section)
    {
        var text = section.TextWhere("delimiter", "", "one character, 'tab' or 'whitespace'", text => text is "tab" or "whitespace" || text.Length == 1);
        return text.Length == 0 ? null : text;
    }
}
