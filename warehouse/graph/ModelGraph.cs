namespace TradeCrm.Warehouse;

/// <summary>
/// The SQL models and C# steps in the order in which they run. What a model reads is found in its parsed SELECT; what a step reads and writes it declares.
/// </summary>
public sealed partial class ModelGraph
{
    private static readonly string[] Layers = ["staging", "core", "marts"];

    private readonly IReadOnlyList<GraphNode> nodes;
    private readonly HashSet<GraphNode> afterSteps;

    private ModelGraph(IReadOnlyList<GraphNode> nodes) => (this.nodes, afterSteps) = (nodes, GraphOrder.FromSteps(nodes));

    /// <summary>The names of all nodes (schema.table for models) in the order in which they run.</summary>
    public IReadOnlyList<string> Names => [.. nodes.Select(node => node.Name)];

    /// <summary>What each SQL model says about itself, by schema.table.</summary>
    public IReadOnlyDictionary<string, ModelDescription> Descriptions => Models.ToDictionary(model => model.Table, model => model.Description, StringComparer.Ordinal);

    /// <summary>The SQL models in the order in which they run.</summary>
    internal IEnumerable<SqlModel> Models => nodes.OfType<SqlModel>();

    /// <summary>Parses the models that the assembly carries.</summary>
    /// <exception cref="GraphException">A model, its yml or the graph is wrong.</exception>
    public static ModelGraph Create(IEnumerable<IGraphStep> steps) => FromFiles(Layers.SelectMany(layer => EmbeddedSql.In($"sql/{layer}/")), steps);

    /// <summary>As <see cref="Create"/>, of any files.</summary>
    internal static ModelGraph FromFiles(IEnumerable<SqlFile> files, IEnumerable<IGraphStep> steps)
    {
        var byName = files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        using var parser = WarehouseFile.InMemory();
        var nodes = new List<GraphNode>(steps.Select(step => new StepNode(step)));
        foreach (var file in byName.Values.Where(file => file.Name.EndsWith(".sql", StringComparison.Ordinal)))
            nodes.Add(Model(file, byName, parser));
        RequireModels(byName);
        RequireKnownTables(nodes, parser);
        return new ModelGraph(GraphOrder.Of(nodes));
    }

    private static SqlModel Model(SqlFile file, Dictionary<string, SqlFile> files, WarehouseFile parser)
    {
        var yml = Path.ChangeExtension(file.Name, ".yml");
        if (!files.TryGetValue(yml, out var description))
            throw new GraphException(file.Name, 0, $"has no {yml} beside it. Write one: description, columns with meaning, tests.");
        if (!file.Text.StartsWith("-- One row per ", StringComparison.Ordinal))
            throw new GraphException(file.Name, 1, "the first line is not '-- One row per …'. Say what a row is.");
        return new SqlModel(TableOf(file.Name), file, ModelYml.Parse(description), SqlReferences.Of(file, parser));
    }

    private static void RequireModels(Dictionary<string, SqlFile> files)
    {
        foreach (var yml in files.Keys.Where(name => name.EndsWith(".yml", StringComparison.Ordinal) && !files.ContainsKey(Path.ChangeExtension(name, ".sql"))))
            throw new GraphException(yml, 0, $"describes no model: there is no {Path.ChangeExtension(yml, ".sql")}.");
    }

    private static void RequireKnownTables(List<GraphNode> nodes, WarehouseFile migrated)
    {
        var known = migrated.Rows("select schema_name || '.' || table_name from duckdb_tables()", row => row.GetString(0))
            .Concat(nodes.SelectMany(node => node.Writes)).ToHashSet(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node.Reads.FirstOrDefault(read => !known.Contains(read.Table)) is { } unknown)
                throw new GraphException(node.File, unknown.Line, $"reads {unknown.Table}, which no model, step or migration makes.");
        }
    }

    // sql/core/orders.sql -> core.orders
    private static string TableOf(string file) => file["sql/".Length..^".sql".Length].Replace('/', '.');
}
