using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>What an article's page says of it, as far as the series tells; text, not markup.</summary>
internal static class SpecificationTable
{
    public static IReadOnlyList<(string Label, string Value)> Of(Product product)
    {
        var rows = new List<(string, string)> { ("Item no.", product.Sku) };
        rows.AddRange(product.Series.Letter switch
        {
            "L" => [("Input", "AC 220–240 V, 50/60 Hz"), ("Colour temperature", "3000 K / 4000 K / 6500 K"), ("Protection", "IP44 & IP65")],
            "S" => [("Operating temperature", "−20 °C … +50 °C"), ("Standards", "IEC 61215, IEC 62109"), ("Guarantee", "5 years")],
            "T" => [("Voltage", "18 V / 230 V~"), ("Sound power", "< 98 dB(A)"), ("In the box", "tool, charger & manual")],
            "K" => [("Material", "18/10 steel or food-grade silicone"), ("Dishwasher", "yes, ≤ 65 °C"), ("Standard", "LFGB, FDA")],
            "G" => [("Frame", "aluminium, powder-coated"), ("Load", "≤ 120 kg per seat"), ("Packing", "1 set / carton")],
            "P" => [("Paper / film", "80–350 g/m²"), ("Print", "1–6 colours"), ("Certificate", "FSC® on request")],
            _ => Array.Empty<(string, string)>(),
        });
        rows.Add(("HS code", product.HsCode));
        rows.Add(("Carton", string.Create(CultureInfo.InvariantCulture, $"{40 + product.HsCode.Length + product.Sku[^1] % 9} × 41 × 38 cm")));
        return rows;
    }

    /// <summary>As the page shows it.</summary>
    public static string Moq(Product product) => string.Create(CultureInfo.InvariantCulture, $"{ListPrice.MinQuantity(product):#,0} pcs");
}
