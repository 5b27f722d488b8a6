using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TradeCrm.Warehouse;

/// <summary>Reads the yml beside a model. A key that is not known is an error that names its line: a misspelt test must not be a test that never runs.</summary>
internal sealed class ModelYml
{
    private readonly SqlFile file;

    private ModelYml(SqlFile file) => this.file = file;

    /// <summary>Parses and validates the file.</summary>
    /// <exception cref="GraphException">Not YAML, an unknown key, a missing one, or a value of the wrong shape.</exception>
    public static ModelDescription Parse(SqlFile file)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(file.Text));
        }
        catch (YamlException exception)
        {
            throw new GraphException(file.Name, (int)exception.Start.Line, $"{(exception.InnerException ?? exception).Message.TrimEnd('.')}. Correct the YAML.", exception);
        }

        if (stream.Documents.Count != 1)
            throw new GraphException(file.Name, 0, $"found {stream.Documents.Count} YAML documents; expected one.");
        return new ModelYml(file).Model(stream.Documents[0].RootNode);
    }

    private ModelDescription Model(YamlNode root)
    {
        var map = Map(root, "description", "materialized", "columns", "tests", "unit_tests");
        var materialized = map.TryGetValue("materialized", out var kind) ? Scalar(kind) : "table";
        if (materialized is not ("table" or "view"))
            throw Problem(kind!, $"materialized is '{materialized}'; expected table or view.");
        return new ModelDescription(
            Scalar(Required(root, map, "description")), materialized == "view", Columns(Required(root, map, "columns")),
            [.. Items(map, "tests").Select(Custom)], [.. Items(map, "unit_tests").Select(UnitTest)]);
    }

    private List<ColumnDescription> Columns(YamlNode node)
    {
        var columns = new List<ColumnDescription>();
        foreach (var (name, value) in AnyMap(node))
        {
            var map = Map(value, "meaning", "unit", "tests");
            var unit = map.TryGetValue("unit", out var unitNode) ? Scalar(unitNode) : null;
            columns.Add(new ColumnDescription(name, Scalar(Required(value, map, "meaning")), unit, [.. Items(map, "tests").Select(test => ColumnTest(name, test))]));
        }

        return columns;
    }

    private CheckDescription ColumnTest(string column, YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } plain })
            return Checks.Simple(column, plain, CheckSeverity.Error) ?? throw UnknownTest(node, plain);
        var map = Map(node, "not_null", "unique", "accepted_values", "relationships", "severity");
        var severity = Severity(map);
        if (map.TryGetValue("accepted_values", out var values))
            return Checks.AcceptedValues(column, [.. Sequence(values).Select(Scalar)], severity);
        if (map.TryGetValue("relationships", out var target))
            return Checks.Relationship(column, Scalar(target), severity) ?? throw Problem(target, $"relationships is '{Scalar(target)}'; expected schema.table.column.");
        var name = map.Keys.FirstOrDefault(key => key != "severity") ?? "";
        return Checks.Simple(column, name, severity) ?? throw UnknownTest(node, name);
    }

    private CheckDescription Custom(YamlNode node)
    {
        var map = Map(node, "name", "severity", "meaning", "sql");
        return new CheckDescription(Scalar(Required(node, map, "name")), Severity(map), Scalar(Required(node, map, "meaning")),
            Scalar(Required(node, map, "sql")).Trim().TrimEnd(';'), null);
    }

    private UnitTestDescription UnitTest(YamlNode node)
    {
        var map = Map(node, "name", "given", "expect");
        var given = AnyMap(Required(node, map, "given")).ToDictionary(table => table.Name, table => Rows(table.Value), StringComparer.Ordinal);
        return new UnitTestDescription(Scalar(Required(node, map, "name")), given, Rows(Required(node, map, "expect")));
    }

    private IReadOnlyList<GivenRow> Rows(YamlNode node) =>
        [.. Sequence(node).Select(row => new GivenRow(AnyMap(row).ToDictionary(cell => cell.Name, cell => Literal(cell.Value), StringComparer.Ordinal)))];

    // Text literals take the type of the column that they meet, so YAML's guesses at types never matter.
    private string Literal(YamlNode node) => node switch
    {
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } => "null",
        YamlScalarNode scalar => Checks.Quote(scalar.Value ?? ""),
        YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(Literal))}]",
        _ => throw Problem(node, "found a mapping; expected a value or a list of values."),
    };

    private CheckSeverity Severity(Dictionary<string, YamlNode> map) => !map.TryGetValue("severity", out var node) ? CheckSeverity.Error : Scalar(node) switch
    {
        "error" => CheckSeverity.Error,
        "warn" => CheckSeverity.Warn,
        var other => throw Problem(node, $"severity is '{other}'; expected error or warn."),
    };

    private Dictionary<string, YamlNode> Map(YamlNode node, params string[] keys)
    {
        var map = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (name, value) in AnyMap(node))
        {
            if (!keys.Contains(name))
                throw Problem(value, $"unknown key '{name}'; expected {string.Join(", ", keys)}.");
            map.Add(name, value);
        }

        return map;
    }

    private IEnumerable<(string Name, YamlNode Value)> AnyMap(YamlNode node) =>
        node is YamlMappingNode map ? map.Children.Select(child => (Scalar(child.Key), child.Value)) : throw Problem(node, "expected a mapping (key: value).");

    private IEnumerable<YamlNode> Items(Dictionary<string, YamlNode> map, string key) => map.TryGetValue(key, out var node) ? Sequence(node) : [];

    private IEnumerable<YamlNode> Sequence(YamlNode node) => node is YamlSequenceNode list ? list.Children : throw Problem(node, "expected a list.");

    private string Scalar(YamlNode node) => node is YamlScalarNode { Value: { } value } ? value : throw Problem(node, "expected one value.");

    private YamlNode Required(YamlNode parent, Dictionary<string, YamlNode> map, string key) =>
        map.TryGetValue(key, out var node) ? node : throw Problem(parent, $"'{key}' is missing.");

    private GraphException UnknownTest(YamlNode node, string name) =>
        Problem(node, $"unknown test '{name}'; expected not_null, unique, accepted_values or relationships.");

    private GraphException Problem(YamlNode node, string problem) => new(file.Name, (int)node.Start.Line, problem);
}
