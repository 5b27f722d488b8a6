using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>What loading a file would do.</summary>
public enum LoadPreview
{
    /// <summary>Load it.</summary>
    New,

    /// <summary>Replace what was loaded of this path.</summary>
    Changed,

    /// <summary>A log that goes on from one that is loaded: take its place.</summary>
    Grown,

    /// <summary>Nothing: it is loaded as it is.</summary>
    Unchanged,

    /// <summary>Nothing: the same content is loaded under another path.</summary>
    Duplicate,
}

/// <summary>Answers what a load would do, by the rules of the load itself.</summary>
public static class LoadPreviews
{
    /// <summary>Reads the file once for its hash; writes nothing.</summary>
    /// <param name="warehouse">Open, for reading at least.</param>
    /// <param name="source">How it would be read.</param>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="shownPath">Its path in <c>ops.files</c>.</param>
    /// <exception cref="SourceFileUnreadableException">It is not there, or may not be read.</exception>
    public static LoadPreview Of(WarehouseFile warehouse, SourceOptions source, string fullPath, string shownPath)
    {
        var lengths = FileRegistry.KnownLengths(warehouse, source);
        var (size, _) = LoadIdentity.SizeOf(source, fullPath, shownPath);
        var registry = new FileRegistry(warehouse, LoadIdentity.Of(source, fullPath, shownPath, source.Kind.IsVisits ? lengths : [], size), shownPath);
        if (registry.Unchanged() is not null)
            return LoadPreview.Unchanged;
        return registry.IsElsewhere() ? LoadPreview.Duplicate
            : registry.HasGrown() ? LoadPreview.Grown
            : !source.Kind.IsVisits && registry.IsPathKnown() ? LoadPreview.Changed
            : LoadPreview.New;
    }
}
