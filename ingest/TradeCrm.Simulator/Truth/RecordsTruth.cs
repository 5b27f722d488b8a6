namespace TradeCrm.Simulator;

/// <summary>Which record of which export means which company and which person, with what stands in it: everything that a match could go by.</summary>
internal static class RecordsTruth
{
    private static readonly string[] CompanyFiles = ["crm/hubspot-companies.csv", "crm/okki-companies.csv"];
    private static readonly string[] ContactFiles = ["crm/hubspot-contacts.csv", "crm/okki-contacts.xlsx"];

    public static void Write(World world, string folder)
    {
        var mentions = world.Mentions.Concat(Cards(world)).OrderBy(mention => mention.Source, StringComparer.Ordinal).ThenBy(mention => mention.RecordId, StringComparer.Ordinal).ToList();
        using (var table = new TruthTable(folder, "customer_records", "source", "record_id", "company", "customer", "planted", "spelling", "spelling_local", "email", "domain", "phone", "country"))
        {
            foreach (var record in world.Crm.Companies.Where(record => record.IsExported))
                table.Add(CompanyFiles[(int)record.System], record.Id, record.Company?.Key, record.Company?.Survivor.Key, record.Planted, record.Name, record.NameLocal, null, Domain(record.Website), record.Phone, record.Country);
            foreach (var mention in mentions)
                table.Add(mention.Source, mention.RecordId, mention.Person.Company.Key, mention.Person.Company.Survivor.Key, "", mention.Company, "", mention.Email, MailDomain(mention.Email), mention.Phone, mention.Country);
        }
        using var people = new TruthTable(folder, "contact_records", "source", "record_id", "company_record", "person", "planted", "spelling", "email", "domain", "phone", "mobile", "country");
        foreach (var record in world.Crm.People.Where(record => record.IsExported))
            people.Add(ContactFiles[(int)record.System], record.Id, record.Company.Id, record.Person?.Key, record.Planted, record.Name, record.Email, MailDomain(record.Email), record.Phone, record.Mobile, record.Country);
        foreach (var mention in mentions)
            people.Add(mention.Source, mention.RecordId, mention.RecordId, mention.Person.Key, "", mention.Name, mention.Email, MailDomain(mention.Email), mention.Phone, "", mention.Country);
    }

    private static IEnumerable<Mention> Cards(World world) => world.Exhibitions.SelectMany(exhibition => exhibition.Cards).Where(card => card.Person is not null && card.File.Length > 0)
        .Select(card => new Mention(card.File, $"{card.File[5..]}:{card.Row}", card.Person!, card.Text.Company, card.Text.Name, card.Text.Email, card.Text.Phone, card.Text.Country));

    /// <summary>Lower case, without protocol, www and path.</summary>
    private static string Domain(string website)
    {
        var host = website.ToLowerInvariant().Replace("https://", "", StringComparison.Ordinal).Replace("http://", "", StringComparison.Ordinal).Split('/')[0];
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static string MailDomain(string email) => email.Contains('@', StringComparison.Ordinal) ? email.ToLowerInvariant().Split('@')[1] : "";
}
