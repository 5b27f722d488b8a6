using System.Text.Json;

namespace TradeCrm.Tests.Simulator;

/// <summary>Who comes to the simulated site, and what is wrong in its logs.</summary>
public sealed class WebTests(SampleRun run) : IClassFixture<SampleRun>
{
    [Theory]
    [InlineData("search_crawler", 10)]
    [InlineData("ai_crawler", 5)]
    [InlineData("scanner", 100)]
    [InlineData("scraper", 5)]
    [InlineData("cloaked_crawler", 20)]
    [InlineData("referrer_spam", 30)]
    [InlineData("mail_gateway", 5)]
    [InlineData("link_preview", 20)]
    [InlineData("own_staff", 7)]
    [InlineData("Student", 50)]
    [InlineData("JobSeeker", 50)]
    [InlineData("Rival", 20)]
    [InlineData("Supplier", 30)]
    [InlineData("Journalist", 5)]
    [InlineData("Stray", 200)]
    public void Visitors_OfEachKindThatNeverBuys_AreThereAndDoNot(string kind, int atLeast)
    {
        var visitors = Truth("visitor_intent").Where(row => row["kind"] == kind).ToList();
        Assert.InRange(visitors.Count, atLeast, 3_000);
        Assert.DoesNotContain(visitors, row => row.Is("buys_within_90_2026_06") || row.Number("oracle_permille_2026_06") > 0);
    }

    [Fact]
    public void Log_Machines_MakeTheShareThatIsPublished()
    {
        var machines = Truth("visitors").Where(row => row.Is("is_machine")).Select(row => $"{row["address"]} {row["user_agent"]}").ToHashSet();
        var views = Views().ToList();
        Assert.InRange(views.Count(view => machines.Contains(view.Visitor)) / (double)views.Count, 0.37, 0.53);
    }

    [Fact]
    public void Log_NewestLine_IsTheNewestEventOfAll()
    {
        var newest = Views().MaxBy(view => view.At)!;
        Assert.Equal(new DateTime(2026, 10, 31, 15, 41, 17), newest.At);
        Assert.Equal("monitor", Truth("visitors").Single(row => $"{row["address"]} {row["user_agent"]}" == newest.Visitor)["role"]);
    }

    [Fact]
    public void Log_OnTheDayOfTheWrongClock_RunsThreeHoursAheadAndJumpsBack()
    {
        var error = Assert.Single(Truth("log_clock_errors"));
        Assert.Equal((new DateTime(2026, 2, 9, 16, 0, 0), 11_520), (error.At("from_at"), error.Number("seconds_ahead")));
        var times = Views().Select(view => view.At).ToList();
        Assert.DoesNotContain(times, at => at >= error.At("from_at") && at < error.At("from_at").AddSeconds(11_520));
        var jumps = times.Zip(times.Skip(1)).Count(pair => pair.First - pair.Second > TimeSpan.FromHours(2));
        Assert.Equal(1, jumps);
    }

    [Fact]
    public void Log_Rotation_LeavesNoLineTwiceAndTheNewestPlain()
    {
        var current = File.ReadAllLines(Path.Combine(run.Made, "web", "access.log"));
        Assert.All(current.Select(Parsed).OfType<LoggedView>(), view => Assert.True(view.At >= new DateTime(2026, 10, 29, 16, 0, 0)));
        var earlier = Views().Take(Views().Count() - current.Length);
        Assert.All(earlier.Where(view => view.At.Month == 10 && view.At.Year == 2026), view => Assert.True(view.At < new DateTime(2026, 10, 29, 16, 0, 0)));
    }

    [Theory]
    [InlineData("\"\\x16\\x03\\x01")]
    [InlineData("\"-\" 408 - \"-\" \"-\"")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA")]
    [InlineData("(compatible; \\\"Research\\\" scan")]
    [InlineData("/产品/太阳能板.html")]
    [InlineData("DROP%20TABLE")]
    [InlineData("2001:db8:")]
    [InlineData("::1 - - [")]
    public void Log_OddRequests_AreThere(string part) => Assert.Contains(SampleRun.LogLines(run.Made), line => line.Contains(part, StringComparison.Ordinal));

    [Fact]
    public void MailMachines_TokensThatTheyOpen_LinkNobody()
    {
        var machines = Truth("visitors").Where(row => row["role"] is "mail_gateway" or "link_preview").Select(row => $"{row["address"]} {row["user_agent"]}").ToHashSet();
        var opened = SampleRun.LogLines(run.Made).Where(line => line.Contains("&ct=", StringComparison.Ordinal)).Select(Parsed).OfType<LoggedView>().Count(view => machines.Contains(view.Visitor));
        Assert.InRange(opened, 30, 3_000);
        Assert.DoesNotContain(Truth("links"), link => machines.Contains($"{link["address"]} {link["user_agent"]}"));
    }

    [Fact]
    public void Visitors_ArePeople_NeitherOneToOneNorAlways()
    {
        var people = Truth("visitor_people");
        Assert.InRange(people.GroupBy(row => $"{row["address"]} {row["user_agent"]}").Count(visitor => visitor.Count() > 1), 5, 100);
        Assert.InRange(people.GroupBy(row => row["person"]).Count(person => person.Count() > 1), 50, 400);
        Assert.InRange(people.GroupBy(row => row["address"]).Count(address => address.Select(row => row["user_agent"]).Distinct().Count() > 1), 5, 400);
        Assert.All(["office", "carrier", "address_changes", "ipv6"], network => Assert.True(people.Count(row => row["network"] == network) >= 5));
        Assert.InRange(Truth("visitors").Count(row => row["network"] == "private"), 30, 300);
    }

    [Fact]
    public void Needs_AreWonLostFadedAndOpen_AndSomePeopleHaveTwo()
    {
        var needs = Truth("needs");
        Assert.True(needs.Count(row => row.Is("is_won")) >= 200);
        Assert.True(needs.Count(row => !row.Is("faded") && row.Has("is_won") && !row.Is("is_won")) >= 100);
        Assert.InRange(needs.Count(row => row.Is("faded")), 60, 300);
        Assert.True(needs.Count(row => !row.Has("is_won")) >= 50);
        Assert.DoesNotContain(needs, row => row.Is("faded") && row.Is("is_won"));
        Assert.InRange(needs.GroupBy(row => row["person"]).Count(person => person.Select(row => row["series"]).Distinct().Count() > 1), 60, 400);
        Assert.All(Truth("product_interest"), row => Assert.InRange(row.Number("strength"), 0, 1000));
    }

    [Fact]
    public void Needs_FirstOnesOfGardenFurniture_RipenBetweenAutumnAndNewYear()
    {
        var firsts = Truth("people").Where(row => row["role"] is "Buyer" or "Looker" && row["series"] == "Garden Furniture").Select(row => row["person"]).ToHashSet();
        var months = Truth("needs").Where(row => row["series"] == "Garden Furniture" && firsts.Contains(row["person"])).Select(row => row.At("ripe_at").Month).ToList();
        Assert.True(months.Count(month => month is >= 9 or 1) > 1.3 * months.Count(month => month is >= 3 and <= 7));
    }

    [Fact]
    public void Visits_AtChristmas_AreFewInTheWest()
    {
        var western = Truth("visitors").Where(row => row["country"] is "Germany" or "France" or "Netherlands" or "Italy" or "Spain" or "Poland" or "United States").Select(row => $"{row["address"]} {row["user_agent"]}").ToHashSet();
        var days = Views().Where(view => western.Contains(view.Visitor)).Select(view => view.At.Date).ToList();
        var christmas = days.Count(day => day >= new DateTime(2025, 12, 22) && day <= new DateTime(2026, 1, 1));
        var before = days.Count(day => day >= new DateTime(2025, 12, 1) && day <= new DateTime(2025, 12, 11));
        Assert.True(christmas * 5 < before * 4, $"{christmas} {before}");
    }

    [Fact]
    public void SecondHost_JsonLines_AreReadableInOrderAndSmall()
    {
        var files = Directory.GetFiles(Path.Combine(run.Made, "web"), "catalogue*").Order(StringComparer.Ordinal).ToList();
        Assert.Equal("catalogue.json", Path.GetFileName(files[^1]));
        Assert.InRange(files.Sum(path => new FileInfo(path).Length), 50_000, 300_000);
        var times = files.SelectMany(path => System.Text.Encoding.UTF8.GetString(SampleRun.Content(path)).TrimEnd('\n').Split('\n'))
            .Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.GetProperty("request").GetProperty("host").GetString() == "catalogue.haina-trading.example")
            .Select(line => line.GetProperty("ts").GetDecimal()).ToList();
        Assert.InRange(times.Count, 2_000, 4_500);
        Assert.Equal(times.Order(), times);
        Assert.True(times[^1] <= 1_793_461_277, "newer than the newest event");
    }

    [Fact]
    public void LandingPage_Views_HaveTheTruthBehindTheirCookies()
    {
        var rows = File.ReadAllLines(Path.Combine(run.Made, "web", "landing-page-views.csv"));
        Assert.Equal("Timestamp (UTC),Page,Client ID,Source,Country,User Agent", rows[0]);
        Assert.InRange(rows.Length, 150, 600);
        var cookies = Truth("landing_page_visitors");
        Assert.Equal(rows.Skip(1).Select(row => row.Split(',')[2]).Distinct().Count(), cookies.Count);
        Assert.InRange(cookies.Count(row => row.Has("person")), 30, 130);
    }

    [Fact]
    public void Web_Files_StayBelowFourMegabytes() =>
        Assert.InRange(Directory.GetFiles(Path.Combine(run.Made, "web")).Sum(path => new FileInfo(path).Length), 1, 4_300_000);

    private static LoggedView? Parsed(string line) => LoggedView.TryParse(line, out var view) ? view : null;

    private IEnumerable<LoggedView> Views() => SampleRun.LogLines(run.Made).Select(Parsed).OfType<LoggedView>();

    private IReadOnlyList<TruthRow> Truth(string name) => TruthRow.Read(run.Truth, name);
}
