using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// Who somebody is, as another system or another hand has it. Each call draws from the record's own stream, so one record is always written the same way:
/// <c>NameForms.Company(world.Stream("card company", number), company)</c>.
/// </summary>
internal static class NameForms
{
    private static readonly string[] Mailboxes = ["info", "sales", "purchase", "office"];

    /// <summary>The company's name (before any renaming) in some spelling, perhaps in the local script.</summary>
    public static string Company(RandomStream stream, Company company) => CompanySpelling.Write(stream, company, company.Name);

    /// <summary>The company's name in the local script; empty where the country writes Latin letters.</summary>
    public static string CompanyLocal(RandomStream stream, Company company) => CompanySpelling.Local(stream, company);

    public static string Person(RandomStream stream, Person person) => PersonSpelling.Write(stream, person);

    public static string Phone(RandomStream stream, Person person) => PhoneForms.Write(stream, person.Phone);

    /// <summary>The address in a second record of the person: their own, the company's shared mailbox, a private one, or none.</summary>
    public static string Email(RandomStream stream, Person person) => Email(stream, person, P.OtherRecordOwnMail, P.OtherRecordSharedMail, P.OtherRecordPrivateMail);

    /// <summary>The address on a card or in a fair's list, which is more often there than in a CRM.</summary>
    public static string CardEmail(RandomStream stream, Person person) => Email(stream, person, P.CardOwnMail, P.CardSharedMail, P.CardPrivateMail);

    private static string Email(RandomStream stream, Person person, int own, int shared, int asPrivate)
    {
        var way = stream.Next(1000);
        return way < own ? person.Email : way < own + shared ? SharedMailbox(person.Company) : way < own + shared + asPrivate ? PrivateMail(person) : "";
    }

    /// <summary>One mailbox for everybody; the same for each call.</summary>
    public static string SharedMailbox(Company company) => $"{Mailboxes[company.Number % Mailboxes.Length]}@{company.Domain}";

    /// <summary>The person's private address; the same for each call.</summary>
    public static string PrivateMail(Person person) => $"{Text.Slug(person.Name, ".")}.{person.Number}@free-mail.example";

    /// <summary>The country as people write it: mostly in English, sometimes short.</summary>
    public static string Country(RandomStream stream, Country country) => !stream.Chance(P.CountryInOtherWords) ? country.Name : country.Name switch
    {
        "United States" => stream.Pick(["USA", "U.S.A.", "US"]),
        "United Kingdom" => stream.Pick(["UK", "England", "Great Britain"]),
        "United Arab Emirates" => stream.Pick(["UAE", "U.A.E."]),
        "Germany" => "Deutschland",
        "Saudi Arabia" => "KSA",
        "South Korea" => "Korea",
        "Netherlands" => "Holland",
        "Hong Kong" => "Hong Kong SAR",
        _ => country.NameZh,
    };

    /// <summary>What the form's or the mail's fields say: people write their own names, more or less, and a private address into forms more often than at work.</summary>
    public static (string Company, string Name, string Email) Inquiry(World world, Inquiry inquiry)
    {
        if (inquiry.Person is not { } person)
            return (inquiry.Company, inquiry.Name, inquiry.Email);
        var stream = world.Stream("inquirer's spelling", person.Number);
        var (company, name) = (Company(stream, person.Company), Person(stream, person));
        var (isCompanyAsIs, isNameAsIs) = (stream.Chance(P.OwnNameAsIs), stream.Chance(P.OwnNameAsIs));
        var way = stream.Next(1000);
        var email = way < P.FormPrivateMail ? PrivateMail(person) : way < P.FormPrivateMail + P.FormSharedMail ? SharedMailbox(person.Company) : person.Email;
        var isForm = inquiry.Channel == "website" && inquiry.Company.Length > 0 && inquiry.Email == person.Email;
        return (isCompanyAsIs || inquiry.Company != person.Company.Name ? inquiry.Company : company, isNameAsIs || inquiry.Name != person.Name ? inquiry.Name : name, isForm ? email : inquiry.Email);
    }
}
