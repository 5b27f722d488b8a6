namespace TradeCrm.Simulator;

/// <summary>The company's CRM files, under the headings that such systems give.</summary>
internal static class CrmExport
{
    public static void Write(World world, string folder)
    {
        Companies(world).Write(Path.Combine(folder, "companies.csv"));
        Contacts(world).Write(Path.Combine(folder, "contacts.csv"));
        Activities(world).Write(Path.Combine(folder, "activities.csv"));
    }

    private static CsvFile Companies(World world)
    {
        var file = new CsvFile("Company ID", "Company Name", "Local Name", "Type", "Country", "City", "Website", "Industry", "Source", "Stage",
            "Owner", "Created At");
        var known = world.Companies.Where(company => company.CreatedAt < Clock.End).ToList();
        foreach (var company in known)
            Row(company, company.Id, company.Name);
        // The same company entered twice, under another spelling.
        foreach (var company in known.Where((_, index) => index % 160 == 40))
            Row(company, $"C9{company.Id[2..]}", company.Name.ToUpperInvariant().Replace(".", "", StringComparison.Ordinal));
        return file;

        void Row(Company company, string id, string name) => file.Add(
            id, name, LocalName(company), company.Type, company.Country.Name, company.City, $"https://www.{company.Domain}", company.Series!.Name,
            company.Source, company.HasOrdered ? "customer" : "lead", company.Owner?.Id ?? "", Clock.Text(company.CreatedAt));
    }

    private static string LocalName(Company company) =>
        company.Country.Name != "Hong Kong" ? "" : $"{(company.City == "Kowloon" ? "九龙" : "香港")}{company.Series!.NameZh}贸易行";

    private static CsvFile Contacts(World world)
    {
        var file = new CsvFile("Contact ID", "Company ID", "Full Name", "Title", "Email", "Phone", "Country", "Preferred Channel", "Do Not Contact",
            "Created At");
        var known = world.People.Where(person => person.ContactSince < Clock.End).ToList();
        string[] titles = ["Purchasing Manager", "Owner", "Buyer", "Managing Director", "Import Manager", ""];
        foreach (var person in known)
        {
            var email = person.Number % 9 == 0 ? person.Email.ToUpperInvariant() : person.Email;
            file.Add(person.ContactId, person.Company.Id, person.Name, titles[person.Number % 6], email, person.Phone, person.Country.Name,
                person.PreferredChannel, person.DoNotContact ? "yes" : "no", Clock.Text(person.ContactSince));
        }
        // The same person entered twice by two salespeople.
        foreach (var person in known.Where((_, index) => index % 200 == 90))
            file.Add($"K9{person.ContactId[2..]}", person.Company.Id, person.Name.ToUpperInvariant(), "", person.Email, "", person.Country.Name, "",
                "no", Clock.Text(person.ContactSince));
        return file;
    }

    private static CsvFile Activities(World world)
    {
        var file = new CsvFile("Activity ID", "Occurred At", "Type", "Company ID", "Contact ID", "Salesperson ID", "Direction", "Subject", "Body");
        foreach (var (activity, index) in world.Activities.Select((activity, index) => (activity, index)))
        {
            var person = activity.Person;
            file.Add($"A{index + 1:000000}", Clock.Text(activity.At), activity.Type, person?.Company.Id ?? "", person?.ContactId ?? "",
                activity.By?.Id ?? "", activity.Direction, activity.Subject, activity.Body);
        }
        file.Repeat(700);
        file.Repeat(2400);
        return file;
    }
}
