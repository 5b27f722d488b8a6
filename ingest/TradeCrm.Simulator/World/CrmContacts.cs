using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Enters the people: each at home, some of them in the other CRM or twice, agents under the buyer whom they order for, and those who moved on once more.</summary>
internal sealed class CrmContacts(World world, CrmBook book)
{
    private readonly ILookup<int, Person> byCompany = world.People.Where(person => person.ContactSince < Reach.Usual).OrderBy(person => person.ContactSince).ThenBy(person => person.Number).ToLookup(person => person.Company.Number);

    // Person, employer and system: somebody wrote down that they talked.
    private readonly HashSet<(int Person, int Company, CrmSystem System)> talked =
        [.. world.Activities.Where(activity => activity.Company is not null).Select(activity => (activity.Person!.Number, activity.Company!.Number, CrmBook.Of(activity)))];

    public void Enter()
    {
        foreach (var record in book.Companies.ToList())
        {
            if (record.Company is null)
                Test(record);
            else if (record.IsExported)
                Enter(record, record.Company);
        }
        foreach (var person in world.People.Where(person => person.Move is not null))
            EnterAgain(person);
    }

    private void Enter(CompanyRecord record, Company company)
    {
        var known = byCompany[company.Number].ToList();
        var isHome = record.System == CrmBook.Home(company) && record.Planted != "entered_twice";
        var isOneMailbox = known.Count > 1 && world.Stream("one mailbox", company.Number).Chance(P.AllBehindOneMailbox);
        foreach (var (person, index) in known.Select((person, index) => (person, index)))
        {
            var stream = world.Stream($"contact {record.System} {(record.Planted == "entered_twice" ? "again" : "")}", person.Number);
            if (isHome)
                AtHome(stream, record, person, isOneMailbox);
            else if (index == 0 || stream.Chance(450) || talked.Contains((person.Number, company.Number, record.System)))
                Elsewhere(stream, record, person);
        }
        if (isHome && company.Agent is { } agent && byCompany[agent.Number].FirstOrDefault() is { } clerk)
            Add(record, clerk, clerk.Name, clerk.Email, clerk.Phone, "", Later(clerk.ContactSince!.Value, record.CreatedAt), "agent_of_buyer");
    }

    private void AtHome(RandomStream stream, CompanyRecord record, Person person, bool isOneMailbox)
    {
        // Who gets the newsletter or writes from the address has one here.
        var needsMail = person.GetsNewsletter || person.Clicks.Count > 0;
        var way = stream.Next(1000);
        var email = isOneMailbox || (!needsMail && way < P.SharedMailContact) ? NameForms.SharedMailbox(person.Company)
            : !needsMail && way < P.SharedMailContact + P.PhoneOnlyContact ? "" : person.Number % 9 == 0 ? person.Email.ToUpperInvariant() : person.Email;
        if (!needsMail && email == person.Email && stream.Chance(P.MistypedMail))
            email = TypingError.Make(stream, email.Split('@')[0]) + email[email.IndexOf('@', StringComparison.Ordinal)..];
        var phone = stream.Chance(650) ? person.Phone : NameForms.Phone(stream, person);
        var isMobile = stream.Chance(350);
        var name = stream.Chance(P.NameAsIs) ? person.Name : NameForms.Person(stream, person);
        Add(record, person, name, email, isMobile ? "" : phone, isMobile ? phone : "", Later(person.ContactSince!.Value, record.CreatedAt), isOneMailbox ? "one_mailbox" : "");
    }

    private void Elsewhere(RandomStream stream, CompanyRecord record, Person person)
    {
        var name = NameForms.Person(stream, person);
        var email = record.Planted == "renamed" ? $"{person.Email.Split('@')[0]}@{person.Company.Renaming!.Domain}" : NameForms.Email(stream, person);
        // A record without any way to reach the person would be of no use to whoever entered it.
        var phone = email.Length == 0 || stream.Chance(650) ? NameForms.Phone(stream, person) : "";
        if (record.Planted == "swapped_columns" && book.Find(person, person.Company, record.System) is null && record.Name != person.Name)
            (record.Name, name) = (name, record.Name);
        var isMobile = stream.Chance(450);
        Add(record, person, name, email, isMobile ? "" : phone, isMobile ? phone : "", record.CreatedAt.AddMinutes(stream.Between(1, 20)), record.Planted);
    }

    // At the new employer, or at the company that swallowed the old one; the old record remains.
    private void EnterAgain(Person person)
    {
        var (to, email, at) = person.Move!;
        var planted = person.Company.Merger?.Into == to ? "merged" : "new_employer";
        if (book.Find(to, CrmBook.Home(to)) is not { } record || person.ContactSince is null)
            return;
        var stream = world.Stream("contact again", person.Number);
        var phone = stream.Chance(600) ? NameForms.Phone(stream, person) : "";
        Add(record, person, stream.Chance(600) ? person.Name : NameForms.Person(stream, person), email, "", phone, Later(at.AddDays(stream.Between(1, 9)), record.CreatedAt), planted);
    }

    private void Test(CompanyRecord record) => book.Add(new ContactRecord
    {
        Person = null,
        Company = record,
        Name = record.System == CrmSystem.Okki ? "测试" : "test test",
        Email = record.Phone.Length > 0 ? "test@test.example" : "asdf@asdf.example",
        Phone = record.Phone,
        CreatedAt = record.CreatedAt,
        Planted = "test_record",
    });

    private void Add(CompanyRecord record, Person person, string name, string email, string phone, string mobile, DateTime at, string planted) => book.Add(new ContactRecord
    {
        Person = person,
        Company = record,
        Name = name,
        Email = email,
        Phone = phone,
        Mobile = mobile,
        Country = record.System == CrmSystem.Okki ? person.Country.NameZh : record.Country,
        DoNotContact = person.DoNotContact && record.Planted.Length == 0,
        CreatedAt = at,
        Planted = planted,
    });

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
