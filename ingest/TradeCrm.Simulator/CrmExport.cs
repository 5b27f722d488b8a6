using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>The company's CRM and order files, under the headings that such systems give.</summary>
internal static partial class CrmExport
{
    public static void Write(World world, string folder)
    {
        Companies(world).Write(Path.Combine(folder, "companies.csv"));
        Contacts(world).Write(Path.Combine(folder, "contacts.csv"));
        Salespeople().Write(Path.Combine(folder, "salespeople.csv"));
        Products().Write(Path.Combine(folder, "products.csv"));
        Inquiries(world).Write(Path.Combine(folder, "inquiries.csv"));
        Activities(world).Write(Path.Combine(folder, "activities.csv"));
        WriteTrade(world, folder);
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
                person.Number % 4 == 0 ? "WhatsApp" : "Email", person.DoNotContact ? "yes" : "no", Clock.Text(person.ContactSince));
        }
        // The same person entered twice by two salespeople.
        foreach (var person in known.Where((_, index) => index % 200 == 90))
            file.Add($"K9{person.ContactId[2..]}", person.Company.Id, person.Name.ToUpperInvariant(), "", person.Email, "", person.Country.Name, "",
                "no", Clock.Text(person.ContactSince));
        return file;
    }

    private static CsvFile Salespeople()
    {
        var file = new CsvFile("salesperson_id", "name", "team", "manager", "email", "time_zone", "joined_on", "left_on");
        foreach (var person in Staff.All)
        {
            // The team's most senior member leads it.
            var manager = Staff.All.First(other => Staff.TeamName(other) == Staff.TeamName(person));
            file.Add(person.Id, person.Name, Staff.TeamName(person), manager == person ? "" : manager.Id, person.Email, "Asia/Shanghai",
                Clock.Day(person.JoinedOn), person.LeftOn is { } left ? Clock.Day(left) : "");
        }
        return file;
    }

    private static CsvFile Products()
    {
        var file = new CsvFile("SKU", "Product Name", "Series", "List Price", "Currency", "HS Code", "Rebate Rate", "Page");
        foreach (var product in Catalogue.All)
            file.Add(product.Sku, product.Name, product.Series.Name, Money(product.PriceCents), "USD", product.HsCode,
                $"0.{product.RebatePercent:00}", product.Page);
        return file;
    }

    private static CsvFile Inquiries(World world)
    {
        var file = new CsvFile("Inquiry ID", "Received At", "Channel", "Email", "Name", "Company", "Subject", "Body", "SKU", "Assigned To", "Page");
        foreach (var inquiry in world.Inquiries)
        {
            Row(inquiry, inquiry.Id, inquiry.ReceivedAt);
            if (file.Count % 240 == 150 && inquiry.Person is not null)
                Row(inquiry, $"{inquiry.Id}-2", inquiry.ReceivedAt.AddSeconds(19));
        }
        return file;

        void Row(Inquiry inquiry, string id, DateTime at) => file.Add(id, Clock.Text(at), inquiry.Channel, inquiry.Email, inquiry.Name,
            inquiry.Company, inquiry.Subject, inquiry.Body,
            inquiry.Sku, inquiry.Owner?.Id ?? "", inquiry.Page);
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

    private static string Money(long cents) => $"{cents / 100}.{cents % 100:00}";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
