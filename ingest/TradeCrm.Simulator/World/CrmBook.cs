namespace TradeCrm.Simulator;

/// <summary>What stands in the two CRMs: who has a record where, under which id and in which spelling.</summary>
internal sealed class CrmBook
{
    private readonly Dictionary<(int Company, CrmSystem System), CompanyRecord> companies = [];
    private readonly Dictionary<(int Person, int Company, CrmSystem System), ContactRecord> people = [];

    public CrmBook(World world)
    {
        new CrmCompanies(world, this).Enter();
        new CrmContacts(world, this).Enter();
        Number(Companies, record => (record.CreatedAt, record.Company?.Number ?? 0), (record, number) => record.Id = record.System == CrmSystem.Hubspot ? $"{18_400_311_007L + number * 7_919L}" : $"KH{number:000000}");
        Number(People, record => (record.CreatedAt, record.Person?.Number ?? 0), (record, number) => record.Id = record.System == CrmSystem.Hubspot ? $"{301_004_151L + number * 1_031L}" : $"LX{number:000000}");
    }

    public List<CompanyRecord> Companies { get; } = [];

    public List<ContactRecord> People { get; } = [];

    /// <summary>The CRM in which the company is at home: that of its owner's team.</summary>
    public static CrmSystem Home(Company company) => company.Owner is { } owner ? Of(owner) : OfTeam(company.Country.Team);

    public static CrmSystem Of(Salesperson person) => OfTeam(person.Team);

    /// <summary>The CRM in which an activity is written down.</summary>
    public static CrmSystem Of(Activity activity) => activity.By is { } by ? Of(by) : activity.Company is { } company ? Home(company) : CrmSystem.Hubspot;

    /// <summary>The company's main record there, or null.</summary>
    public CompanyRecord? Find(Company? company, CrmSystem system) => company is null ? null : companies.GetValueOrDefault((company.Number, system));

    /// <summary>The person's main record at that company there, or null.</summary>
    public ContactRecord? Find(Person? person, Company? company, CrmSystem system) =>
        person is null || company is null ? null : people.GetValueOrDefault((person.Number, company.Number, system));

    public CompanyRecord Add(CompanyRecord record)
    {
        Companies.Add(record);
        if (record.Company is not null)
            companies.TryAdd((record.Company.Number, record.System), record);
        return record;
    }

    public void Add(ContactRecord record)
    {
        People.Add(record);
        if (record.Person is { } person && record.Company.Company is { } company)
            people.TryAdd((person.Number, company.Number, record.System), record);
    }

    private static CrmSystem OfTeam(string team) => team is "Europe" or "Americas" ? CrmSystem.Hubspot : CrmSystem.Okki;

    // Each system counts for itself, in the order in which records were made.
    private static void Number<T>(List<T> records, Func<T, (DateTime, int)> order, Action<T, int> number)
        where T : class
    {
        var sorted = records.OrderBy(order).ToList();
        records.Clear();
        records.AddRange(sorted);
        for (var index = 0; index < records.Count; index++)
            number(records[index], index + 1);
    }
}
