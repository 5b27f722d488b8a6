using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Strangers of one fair to whom, by arrangement, happens each of the ways in which a follow-up fails, is late, or only seems to be missing or to be there.</summary>
internal static class CardPlants
{
    /// <summary>Nobody followed up, whatever it looks like.</summary>
    public static IReadOnlyList<string> Cases { get; } = ["never", "late", "bounced", "newsletter_only", "note_only", "auto_reply_only", "inbound_only"];

    /// <summary>Somebody did, in time.</summary>
    public static IReadOnlyList<string> NearMisses { get; } = ["by_colleague", "before_end", "through_colleague", "chat_only", "last_hour"];

    /// <returns>Everybody whom nothing else may happen to.</returns>
    public static IReadOnlyList<Person> Choose(World world, Exhibition exhibition)
    {
        var cardsOfCompany = exhibition.Cards.ToLookup(card => card.Person!.Company.Number);
        var strangers = exhibition.Cards.Where(card => card.Person!.Role == Role.FairGuest && card.Person.ContactSince is null && card.Interest != "none"
            && card.MailOf is null && cardsOfCompany[card.Person.Company.Number].Count() == 1).ToList();
        IReadOnlyList<string> fates = [.. Cases, .. NearMisses];
        var count = fates.Count * world.Scaled(P.FollowUpPlants);
        if (strangers.Count < count)
            throw new InvalidOperationException($"{exhibition.Name} has {strangers.Count} strangers to whom nothing has happened yet; {count} are needed.");
        for (var index = 0; index < count; index++)
        {
            strangers[index].Planted = fates[index % fates.Count];
            if (strangers[index].Planted == "bounced")
                strangers[index].Text = strangers[index].Text with { Email = CardTexts.Misspell(world.Stream("bouncing card", index), strangers[index].Person!.Email) };
        }
        return [.. strangers.Take(count).Select(card => card.Person!)];
    }
}
