using System.Globalization;

namespace TradeCrm.Warehouse;

/// <summary>Writes <see cref="QuotationOptions"/> where the models read them.</summary>
internal static class QuotationInputs
{
    /// <summary>Replaces the tables. Names are kept in lower case: quotations are typed by hand.</summary>
    public static void Write(WarehouseFile warehouse, QuotationOptions options)
    {
        warehouse.Execute("delete from ops.quotation_settings; delete from ops.quotation_permille; delete from ops.quotation_regions; delete from ops.equivalent_skus");
        warehouse.Execute("insert into ops.quotation_settings values ($validity, $compared, $tolerance, $contract)", ("validity", options.DefaultValidityDays),
            ("compared", options.ComparedDays), ("tolerance", options.TolerancePermille), ("contract", options.ContractDays));
        Insert(warehouse, "ops.quotation_permille", options.Terms.Select(term => string.Create(CultureInfo.InvariantCulture,
            $"{Checks.Quote(term.Part)}, {Name(term.Name)}, {Name(term.Region)}, {term.FromRatio}, {term.Permille}")));
        Insert(warehouse, "ops.quotation_regions", options.Places.Select(place => $"{Name(place.Region)}, {Name(place.Place)}"));
        Insert(warehouse, "ops.equivalent_skus", options.EquivalentSkus.SelectMany(group => group.Select(sku => $"{Checks.Quote(sku)}, {Checks.Quote(group[0])}")));
    }

    private static void Insert(WarehouseFile warehouse, string table, IEnumerable<string> rows)
    {
        var values = string.Join(", ", rows.Select(row => $"({row})"));
        if (values.Length > 0)
            warehouse.Execute($"insert into {table} values {values}");
    }

    private static string Name(string text) => Checks.Quote(text.Trim().ToLowerInvariant());
}
