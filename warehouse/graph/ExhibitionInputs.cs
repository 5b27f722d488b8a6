namespace TradeCrm.Warehouse;

/// <summary>Writes the configured exhibitions where the models read them.</summary>
internal static class ExhibitionInputs
{
    /// <summary>Replaces <c>ops.exhibitions</c> and <c>ops.exhibition_brochures</c>.</summary>
    public static void Write(WarehouseFile warehouse, IReadOnlyList<ConfiguredExhibition> exhibitions)
    {
        warehouse.Execute("delete from ops.exhibitions; delete from ops.exhibition_brochures");
        foreach (var exhibition in exhibitions)
        {
            warehouse.Execute($"insert into ops.exhibitions values ($name, $place, {Names(exhibition.AlsoCalled)}, {Names(exhibition.Lists)}, $cost, $currency, $brochures, $starts, $ends)",
                ("name", exhibition.Name), ("place", exhibition.Place ?? (object)DBNull.Value), ("cost", exhibition.Cost ?? (object)DBNull.Value),
                ("currency", exhibition.Cost is null ? DBNull.Value : exhibition.Currency), ("brochures", exhibition.Brochures ?? (object)DBNull.Value),
                ("starts", exhibition.Starts), ("ends", exhibition.Ends));
            foreach (var (series, brochures) in exhibition.BrochuresBySeries)
                warehouse.Execute("insert into ops.exhibition_brochures values ($name, $series, $brochures)", ("name", exhibition.Name), ("series", series), ("brochures", brochures));
        }
    }

    private static string Names(IReadOnlyList<string> names) => $"[{string.Join(", ", names.Select(Checks.Quote))}]::varchar[]";
}
