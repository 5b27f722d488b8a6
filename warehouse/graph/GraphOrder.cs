namespace TradeCrm.Warehouse;

/// <summary>Nodes in the order in which they can run: by level (the longest way from a node without predecessors), then by name.</summary>
internal static class GraphOrder
{
    /// <summary>Orders the nodes.</summary>
    /// <exception cref="GraphException">They read each other in a circle.</exception>
    public static IReadOnlyList<GraphNode> Of(IReadOnlyCollection<GraphNode> nodes)
    {
        var writers = nodes.SelectMany(node => node.Writes.Select(table => (table, node))).ToDictionary(pair => pair.table, pair => pair.node, StringComparer.Ordinal);
        var levels = new Dictionary<GraphNode, int>(ReferenceEqualityComparer.Instance);
        foreach (var node in nodes.OrderBy(node => node.Name, StringComparer.Ordinal))
            Level(node, writers, levels, []);
        return [.. nodes.OrderBy(node => levels[node]).ThenBy(node => node.Name, StringComparer.Ordinal)];
    }

    /// <summary>The nodes that a C# step or one of its successors feeds, and the steps themselves.</summary>
    public static HashSet<GraphNode> FromSteps(IReadOnlyList<GraphNode> ordered)
    {
        var tables = new HashSet<string>(StringComparer.Ordinal);
        var later = new HashSet<GraphNode>(ReferenceEqualityComparer.Instance);
        foreach (var node in ordered.Where(node => node is StepNode || node.Reads.Any(read => tables.Contains(read.Table))))
        {
            later.Add(node);
            tables.UnionWith(node.Writes);
        }

        return later;
    }

    private static int Level(GraphNode node, Dictionary<string, GraphNode> writers, Dictionary<GraphNode, int> levels, List<GraphNode> path)
    {
        if (levels.TryGetValue(node, out var known))
            return known;
        var at = path.IndexOf(node);
        if (at >= 0)
            throw new GraphException(node.File, 0, $"reads itself in a circle: {string.Join(" <- ", path.Skip(at).Append(node).Select(step => step.Name))}. Break it.");
        path.Add(node);
        var before = node.Reads.Where(read => writers.ContainsKey(read.Table)).Select(read => Level(writers[read.Table], writers, levels, path));
        var level = 1 + before.DefaultIfEmpty(0).Max();
        path.RemoveAt(path.Count - 1);
        return levels[node] = level;
    }
}
