namespace TradeCrm.Simulator;

/// <summary>Every stage that somebody moved on, with the contact that explains it, as far as the exports show one.</summary>
internal static class SilentStageTruth
{
    /// <returns>Silent stages that a leaver had moved, by company and leaver.</returns>
    public static ILookup<(Company, Salesperson), string> Write(World world, Contacts contacts, string folder)
    {
        var planted = world.Dealings.Steps.ToLookup(step => (step.Deal, step.Stage, step.At), step => step.Planted);
        var silent = new List<(Company Company, Salesperson By, string Stage)>();
        using var table = new TruthTable(folder, "silent_stages", "deal_id", "company", "leaver", "stage", "from_at:moment", "moved_at:moment", "is_silent:flag", "contact_id", "planted", "owner", "owner_is",
            "state");
        foreach (var step in SilentStages.StepsOfAll(world).Where(step => step.At <= Reach.Usual).OrderBy(step => step.Deal.Id, StringComparer.Ordinal).ThenBy(step => step.At))
        {
            var (company, owner) = (step.Deal.Person.Company, step.Deal.Owner);
            var (contact, isLeavers) = (contacts.Of(company).FirstOrDefault(contact => SilentStages.IsWithin(step, contact.At)), step.At < owner.LeftOn);
            var state = contact is not null ? "explained" : step.At.AddDays(1) > Recorded.Until(owner) ? "not_known" : "silent";
            if (state == "silent" && isLeavers)
                silent.Add((company, owner, step.Stage));
            table.Add(step.Deal.Id, company.Key, isLeavers ? owner.Id : null, step.Stage, step.From, step.At, state == "not_known" ? null : state == "silent", contact?.Id,
                Planted(planted[(step.Deal, step.Stage, step.At)].FirstOrDefault(), contact), owner.Id, isLeavers ? "leaver" : owner.LeftOn is null ? "here" : "gone_before", state);
        }
        return silent.ToLookup(step => (step.Company, step.By), step => step.Stage);
    }

    // Somebody may have written, for another reason, where nobody was to.
    private static string Planted(string? planted, Activity? contact) => planted is null || (planted == "silent" && contact is not null) ? "" : planted;
}
