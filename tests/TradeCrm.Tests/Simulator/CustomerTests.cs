using System.Text;
using System.Text.RegularExpressions;

namespace TradeCrm.Tests.Simulator;

/// <summary>Who is who: two CRMs that overlap, records that are hard to tell apart and hard to bring together, and the truth about each.</summary>
public sealed partial class CustomerTests(SampleRun run) : IClassFixture<SampleRun>
{
    private const int AtLeast = 5;

    private IReadOnlyList<TruthRow> Companies => TruthRow.Read(run.Truth, "companies");

    private IReadOnlyList<TruthRow> Records => TruthRow.Read(run.Truth, "customer_records");

    private IReadOnlyList<TruthRow> Contacts => TruthRow.Read(run.Truth, "contact_records");

    [Fact]
    public void Ids_OfTheTwoCrms_NeverCollide()
    {
        var hubspot = Ids("crm/hubspot-companies.csv", Encoding.UTF8).Concat(Ids("crm/hubspot-contacts.csv", Encoding.UTF8)).ToList();
        var okki = Ids("crm/okki-companies.csv", Gb18030()).Concat(Contacts.Where(row => row["source"] == "crm/okki-contacts.xlsx").Select(row => row["record_id"])).ToList();
        Assert.All(hubspot, id => Assert.Matches("^[0-9]{9,11}$", id));
        Assert.All(okki, id => Assert.Matches("^(KH|LX)[0-9]{6}$", id));
        Assert.Equal(hubspot.Count, hubspot.Distinct().Count());
        Assert.Equal(okki.Count, okki.Distinct().Count());
    }

    [Fact]
    public void Companies_Names_PairNobodyWithHimselfAndSpeakTheirCountrysLanguage() => Assert.All(Companies, row =>
    {
        Assert.False(SamePartners().IsMatch(row["name"]), row["name"]);
        Assert.True(row["country"] == "Germany" || !row["name"].Contains("Lichttechnik", StringComparison.Ordinal), row["name"]);
    });

    [Fact]
    public void People_OfNorthAmerica_HaveAnAreaOfThreeDigits() =>
        Assert.All(TruthRow.Read(run.Truth, "people").Where(row => row["country"] is "United States" or "Canada"), row => Assert.Matches(@"^\+1 [2-9][0-9]{2} [2-9][0-9]{2} [0-9]{4}$", row["phone"]));

    [Fact]
    public void Companies_InBothCrms_AreAboutAnEighth()
    {
        var systems = Records.Where(row => IsCrm(row) && row.Has("company")).GroupBy(row => row["company"]).Select(records => records.Select(row => row["source"]).Distinct().Count()).ToList();
        Assert.InRange(systems.Count(count => count == 2) / (double)systems.Count, 0.09, 0.16);
    }

    [Fact]
    public void Orders_CompanyAndContact_StandInACrm()
    {
        var companies = Records.Where(IsCrm).Select(row => row["record_id"]).ToHashSet();
        var contacts = Contacts.Select(row => row["record_id"]).ToHashSet();
        var orders = File.ReadAllLines(Path.Combine(run.Made, "erp", "orders.csv")).Skip(1).Select(line => line.Split(',')).Where(order => order[0].StartsWith("HN", StringComparison.Ordinal)).ToList();
        Assert.InRange(orders.Count, 1_000, 20_000);
        Assert.Empty(orders.Where(order => !companies.Contains(order[2]) || !contacts.Contains(order[3])).Select(order => order[0]));
    }

    [Theory]
    [InlineData("hubspot-activities.csv", "hubspot")]
    [InlineData("okki-follow-ups.csv", "okki")]
    public void Activities_CompanyAndContact_AreRecordsOfTheSameCrm(string file, string crm)
    {
        var companies = Records.Where(row => row["source"].StartsWith($"crm/{crm}", StringComparison.Ordinal)).Select(row => row["record_id"]).ToHashSet();
        var contacts = Contacts.Where(row => row["source"].StartsWith($"crm/{crm}", StringComparison.Ordinal)).Select(row => row["record_id"]).ToHashSet();
        var rows = File.ReadAllLines(Path.Combine(run.Made, "crm", file)).Select(line => line.Split(',')).Where(cells => Activity().IsMatch(cells[0]) && cells.Length > 5).ToList();
        Assert.InRange(rows.Count, 1_500, 20_000);
        Assert.Empty(rows.Where(cells => !companies.Contains(cells[3]) || !contacts.Contains(cells[4])).Select(cells => cells[0]));
    }

    [Fact]
    public void FollowUps_OfOkki_EndOnTheNineteenthOfOctober()
    {
        var times = File.ReadAllLines(Path.Combine(run.Made, "crm", "okki-follow-ups.csv")).Select(line => FollowUp().Match(line)).Where(match => match.Success).Select(match => DateTime.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(times.Max(), new DateTime(2026, 10, 16), new DateTime(2026, 10, 19, 18, 30, 0));
    }

    [Fact]
    public void CreateDates_OfHubspot_AreTimesOfNewYork()
    {
        var created = Companies.Where(row => row.Has("company_id")).ToDictionary(row => row["company_id"]);
        var lines = File.ReadAllLines(Path.Combine(run.Made, "crm", "hubspot-companies.csv")).Skip(1).Select(line => HubspotCompany().Match(line)).Where(match => match.Success && created.ContainsKey(match.Groups[1].Value)).ToList();
        Assert.InRange(lines.Count, 300, 900);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        Assert.All(lines, match =>
        {
            var since = DateTime.SpecifyKind(created[match.Groups[1].Value].At("in_crm_since"), DateTimeKind.Utc);
            Assert.Equal(TimeZoneInfo.ConvertTimeFromUtc(since, zone).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), match.Groups[2].Value);
        });
    }

    [Theory]
    [InlineData("office")]
    [InlineData("parent")]
    [InlineData("agent")]
    [InlineData("buyer_behind_agent")]
    [InlineData("renamed")]
    [InlineData("merged")]
    [InlineData("near_name")]
    [InlineData("left_by_somebody")]
    [InlineData("competitor_in_crm")]
    [InlineData("supplier_in_crm")]
    [InlineData("overseas_chinese")]
    public void Companies_EachPlantedCase_IsThereOftenEnough(string planted) => Assert.InRange(Companies.Count(row => row["planted"] == planted), AtLeast, 100);

    [Theory]
    [InlineData("other_crm", 60)]
    [InlineData("entered_twice", 15)]
    [InlineData("renamed", AtLeast)]
    [InlineData("swapped_columns", AtLeast)]
    [InlineData("test_record", AtLeast)]
    public void Records_EachDefect_IsThereOftenEnough(string planted, int atLeast) => Assert.InRange(Records.Count(row => row["planted"] == planted), atLeast, 300);

    [Theory]
    [InlineData("new_employer")]
    [InlineData("merged")]
    [InlineData("agent_of_buyer")]
    [InlineData("one_mailbox")]
    [InlineData("swapped_columns")]
    public void Contacts_EachDefect_IsThereOftenEnough(string planted) => Assert.InRange(Contacts.Count(row => row["planted"] == planted), AtLeast, 200);

    [Theory]
    [InlineData("[\u4e00-\u9fff]", 40)]
    [InlineData("[\u0400-\u04ff]", AtLeast)]
    [InlineData("[\u0600-\u06ff]", AtLeast)]
    [InlineData("[\uac00-\ud7af]", AtLeast)]
    public void Records_EachScript_IsThereOftenEnough(string letters, int atLeast) =>
        Assert.InRange(Records.Count(row => Regex.IsMatch(row["spelling"] + row["spelling_local"], letters)), atLeast, 600);

    [Fact]
    public void Groups_OfficesAndAgents_AreOtherCustomers()
    {
        var customers = Companies.ToDictionary(row => row["company"], row => row["customer"]);
        var groups = TruthRow.Read(run.Truth, "groups");
        Assert.All(groups, row => Assert.Equal(row.Is("is_one_customer"), customers[row["company"]] == customers[row["other"]]));
        Assert.Equal(["merged_into", "office_of", "orders_through", "resembles"], groups.Select(row => row["relation"]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parents_OfOffices_AreKnownToOneCrmOnly()
    {
        var lines = File.ReadAllLines(Path.Combine(run.Made, "crm", "hubspot-companies.csv"));
        Assert.InRange(lines.Count(line => Regex.IsMatch(line, ",1840[0-9]{7},[^,]*$")), AtLeast, 60);
        Assert.DoesNotContain("母公司", File.ReadAllText(Path.Combine(run.Made, "crm", "okki-companies.csv"), Gb18030()), StringComparison.Ordinal);
    }

    [Fact]
    public void Employments_OfPeopleWhoMoved_FollowOneAnother()
    {
        var moved = TruthRow.Read(run.Truth, "employments").GroupBy(row => row["person"]).Where(rows => rows.Count() > 1).ToList();
        Assert.InRange(moved.Count, 2 * AtLeast, 60);
        Assert.All(moved, rows => Assert.Equal(rows.First()["to"], rows.Last()["from"]));
        Assert.All(moved, rows => Assert.NotEqual(rows.First()["email"], rows.Last()["email"]));
    }

    [Fact]
    public void People_OfBuyers_AreOneToThreeWithFunctions()
    {
        var people = TruthRow.Read(run.Truth, "people");
        var buyers = people.Where(row => row["role"] == "Buyer").Select(row => row["company"]).ToHashSet();
        var sizes = people.Where(row => buyers.Contains(row["company"]) && row["role"] is "Buyer" or "Colleague").GroupBy(row => row["company"]).Select(rows => rows.Count()).ToList();
        Assert.InRange(sizes.Average(), 1.5, 2.5);
        Assert.Equal(["assistant", "buyer", "engineer", "owner"], people.Select(row => row["function"]).Distinct().Order(StringComparer.Ordinal));
    }

    // Without what somebody pasted by hand.
    [GeneratedRegex("^(46(?!20)[0-9]{9}|GJ(?!99)[0-9]{6})$")]
    private static partial Regex Activity();

    [GeneratedRegex(@"^([\p{L}' -]+) & \1\b")]
    private static partial Regex SamePartners();

    [GeneratedRegex("^GJ[0-9]{6},(2[0-9]{3}/[0-9]+/[0-9]+ [0-9]+:[0-9]{2}:[0-9]{2}),")]
    private static partial Regex FollowUp();

    [GeneratedRegex("^([0-9]{11}),(?:\"(?:[^\"]|\"\")*\"|[^,]*),[^,]*,[^,]*,([0-9-]{10} [0-9:]{5}),")]
    private static partial Regex HubspotCompany();

    private static bool IsCrm(TruthRow row) => row["source"].StartsWith("crm/", StringComparison.Ordinal);

    private static Encoding Gb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb18030");
    }

    private IEnumerable<string> Ids(string path, Encoding encoding) => File.ReadAllLines(Path.Combine(run.Made, path), encoding).Skip(1).Select(line => line.Split(',')[0]);
}
