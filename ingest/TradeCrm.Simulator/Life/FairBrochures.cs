using System.Globalization;
using System.Text.RegularExpressions;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Brochures given out at the stand: those on the list, and more to people who left no name.</summary>
internal static class FairBrochures
{
    public static void Count(World world, Exhibition exhibition, int number)
    {
        var stream = world.Stream("brochures", number);
        foreach (var card in exhibition.Cards.Where(card => card.HasBrochure && card.DuplicateOf is null))
            exhibition.Brochures[card.Person!.Taste.Series.Number]++;
        var total = exhibition.IsOwn ? world.Scaled(P.OpenHouseBrochures) : Exhibitions.Cards(world, exhibition) * P.BrochuresPerCard;
        for (var left = total - exhibition.Brochures.Sum(); left > 0; left--)
            exhibition.Brochures[stream.Next(exhibition.Brochures.Length)]++;
    }

    /// <summary>The configuration with this company's number of brochures for the exhibition; at an exhibition of its own it counts them by series.</summary>
    public static string Told(string configuration, Exhibition exhibition)
    {
        var told = exhibition.IsOwn ? $"{{{string.Join(", ", Catalogue.Series.Select(series => $"{series.Name}: {Whole(exhibition.Brochures[series.Number])}"))}}}" : Whole(exhibition.Brochures.Sum());
        return Regex.Replace(configuration, $@"(?<={Regex.Escape(exhibition.Name)}:\s+\{{[^}}]*?brochures: )(\d+|\{{[^}}]*\}})", told);
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
