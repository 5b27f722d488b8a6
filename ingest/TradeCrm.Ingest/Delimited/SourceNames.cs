namespace TradeCrm.Ingest.Delimited;

/// <summary>Checks what a source says against its kind, before any file is opened.</summary>
internal static class SourceNames
{
    /// <exception cref="UnknownCanonicalColumnException">A constant is no column of the kind.</exception>
    /// <exception cref="RowIdNotKnownException">'id: row' for a kind without an id.</exception>
    public static void Check(SourceOptions source)
    {
        var unknown = source.Constants.Keys.FirstOrDefault(name => source.Kind.Columns.All(column => column.Name != name));
        if (unknown is not null)
            throw new UnknownCanonicalColumnException(source.Name, source.Kind, unknown);
        if (source.IsIdRow && source.Kind.RowId is null)
            throw new RowIdNotKnownException(source.Name, source.Kind);
    }
}
