using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>HubSpot: long numbers as ids, times of New York, the names of its own columns.</summary>
internal static class HubspotExport
{
    private static readonly string[] Stages = ["Lead", "Opportunity", "Customer"];

    public static void Write(World world, string folder)
    {
        var companies = world.Crm.Companies.Where(record => record.System == CrmSystem.Hubspot && record.IsExported).ToList();
        Companies(companies).Write(Path.Combine(folder, "hubspot-companies.csv"));
        // Downloaded in summer and never thrown away: two months of what the newer file holds.
        Companies([.. companies.Where(record => record.CreatedAt >= new DateTime(2026, 5, 1) && record.CreatedAt < new DateTime(2026, 7, 1))]).Write(Path.Combine(folder, "hubspot-companies (1).csv"));
        Contacts(world.Crm.People.Where(record => record.System == CrmSystem.Hubspot && record.IsExported)).Write(Path.Combine(folder, "hubspot-contacts.csv"));
        Activities(world).Write(Path.Combine(folder, "hubspot-activities.csv"));
    }

    private static CsvFile Companies(IEnumerable<CompanyRecord> records)
    {
        var file = new CsvFile("Record ID", "Company name", "Company Domain Name", "Company owner", "Create Date", "Phone Number", "City", "Country/Region", "Industry", "Type", "Lifecycle Stage",
            "Original Source", "Parent Company", "Native Name");
        foreach (var record in records)
        {
            var company = record.Company;
            file.Add(record.Id, record.Name, record.Website.Replace("https://", "", StringComparison.Ordinal).Replace("http://", "", StringComparison.Ordinal), record.Owner?.Id ?? "", Minute(record.CreatedAt),
                record.Phone, company?.City ?? "", record.Country, company?.Series?.Name ?? "", company?.Type ?? "", Stages[CrmExport.Stage(record)], company?.Source ?? "", record.Parent?.Id ?? "", record.NameLocal);
        }
        return file;
    }

    private static CsvFile Contacts(IEnumerable<ContactRecord> records)
    {
        var file = new CsvFile("Record ID", "First Name", "Last Name", "Full name or email", "Email", "Phone Number", "Mobile Phone Number", "Job Title", "Contact owner",
            "Associated Company IDs (Primary)", "Country/Region", "Preferred Channel", "Unsubscribed from all email", "Create Date");
        foreach (var record in records)
        {
            var (first, last) = record.Name.Contains(' ', StringComparison.Ordinal) && !record.Name.Contains(',', StringComparison.Ordinal) ? PersonSpelling.Parts(record.Name) : ("", record.Name);
            file.Add(record.Id, first, last, record.Name, record.Email, record.Phone, record.Mobile, JobTitle.English(record.Person), record.Company.Owner?.Id ?? "", record.Company.Id, record.Country,
                record.Person is not { } person ? "" : person.PreferredChannel, record.DoNotContact ? "Yes" : "No", Minute(record.CreatedAt));
        }
        return file;
    }

    private static CsvFile Activities(World world)
    {
        var file = new CsvFile("Activity ID", "Activity date", "Activity type", "Associated company ID", "Associated contact ID", "Activity assigned to", "Direction", "Subject", "Body");
        foreach (var activity in world.Activities.Where(activity => CrmBook.Of(activity) == CrmSystem.Hubspot))
        {
            file.Add(activity.Id, Clock.Text(NewYorkTime.Of(activity.At)), activity.Type, world.Crm.Find(activity.Company, CrmSystem.Hubspot)?.Id ?? "",
                world.Crm.Find(activity.Person, activity.Company, CrmSystem.Hubspot)?.Id ?? "", activity.By?.Id ?? "", activity.Direction, activity.Subject, activity.Body);
        }
        // The export was started twice within a page, and somebody pasted a line by hand whose quote shifts it.
        file.Repeat(700);
        file.Repeat(1400);
        file.Paste(900, "46209990077,2026-02-11 03:12:45,email,18400000000,,S02,out,\"Re: \"offer\" for LED panels, 40W, second try,Dear all, attached, again");
        return file;
    }

    private static string Minute(DateTime at) => NewYorkTime.Of(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
