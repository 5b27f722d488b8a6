namespace TradeCrm.Simulator;

/// <summary>Exhibitions, cards and what became of them.</summary>
internal static class ExhibitionTruth
{
    public static void Write(World world, string folder)
    {
        Exhibitions(world, folder);
        var fates = new CardFates(world);
        Cards(world, fates, folder);
        FollowUpTruth.Write(world, fates, folder);
        OpinionTruth.Write(world, fates, folder);
    }

    private static void Exhibitions(World world, string folder)
    {
        using var table = new TruthTable(folder, "exhibitions", "exhibition", "from", "to", "place", "is_own:flag", "brochures:number", "cost_cents:number", "cost_currency");
        foreach (var exhibition in world.Exhibitions)
            table.Add(exhibition.Name, Clock.Day(exhibition.From), Clock.Day(exhibition.To), exhibition.Place, exhibition.IsOwn, exhibition.Brochures.Sum(), exhibition.Costs.Sum(cost => cost.Cents),
                exhibition.Costs[0].Currency);
    }

    private static void Cards(World world, CardFates fates, string folder)
    {
        using var table = new TruthTable(folder, "exhibition_cards", "exhibition", "file", "row:number", "met_at:moment", "person", "company", "kind", "was_known", "series", "series_on_card", "interest",
            "has_brochure:flag", "taken_by", "mail_of", "is_hostile:flag", "duplicate_of_file", "duplicate_of_row:number");
        foreach (var card in world.Exhibitions.SelectMany(exhibition => exhibition.Cards))
            table.Add(card.Exhibition.Name, card.File, card.Row, card.MetAt, card.Person?.Key, card.Person?.Company.Key, card.Kind, card.Person is null ? null : fates.Known(card),
                card.Person?.Taste.Series.Name, card.Text.Series, card.Interest, card.HasBrochure, card.By.Id, card.MailOf?.Key, card.Person is null, card.DuplicateOf?.File, card.DuplicateOf?.Row);
    }
}
