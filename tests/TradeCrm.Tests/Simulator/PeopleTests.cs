using System.Globalization;
using System.Text;
using TradeCrm.Simulator;

namespace TradeCrm.Tests.Simulator;

/// <summary>Promises, customers of those who left, and several salespeople at one customer.</summary>
public sealed class PeopleTests(SampleRun run) : IClassFixture<SampleRun>
{
    // 13 May 2026 is a Wednesday.
    [Theory]
    [InlineData("none", "2026-05-13", "")]
    [InlineData("+0d", "2026-05-13", "2026-05-13")]
    [InlineData("+3d", "2026-05-30", "2026-06-02")]
    [InlineData("+2w", "2026-05-13", "2026-05-27")]
    [InlineData("+5bd", "2026-05-13", "2026-05-20")]
    [InlineData("+2bd", "2026-05-15", "2026-05-19")]
    [InlineData("dow:fri", "2026-05-13", "2026-05-15")]
    [InlineData("dow:wed", "2026-05-13", "2026-05-20")]
    [InlineData("dow:mon", "2026-05-17", "2026-05-18")]
    [InlineData("nextdow:wed", "2026-05-11", "2026-05-20")]
    [InlineData("nextdow:mon", "2026-05-17", "2026-05-18")]
    [InlineData("eow", "2026-05-13", "2026-05-15")]
    [InlineData("eow", "2026-05-15", "2026-05-15")]
    [InlineData("eonw", "2026-05-13", "2026-05-22")]
    [InlineData("eom", "2026-02-10", "2026-02-28")]
    [InlineData("eonm", "2025-12-31", "2026-01-31")]
    [InlineData("eonm", "2026-01-31", "2026-02-28")]
    [InlineData("mid", "2026-05-15", "2026-05-15")]
    [InlineData("mid", "2026-05-16", "2026-06-15")]
    [InlineData("mid", "2025-12-20", "2026-01-15")]
    [InlineData("date", "2026-05-13", "2026-07-01")]
    public void On_Rule_GivesTheDay(string rule, string said, string due) =>
        Assert.Equal(due, DueRule.On(rule, Day(said).AddHours(15), new DateTime(2026, 7, 1))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    [Theory]
    [InlineData("soon")]
    [InlineData("+d")]
    [InlineData("+3y")]
    public void On_UnknownRule_Throws(string rule) =>
        Assert.Equal($"There is no due rule '{rule}'. (Parameter 'rule')", Assert.Throws<ArgumentException>(() => DueRule.On(rule, new DateTime(2026, 5, 13))).Message);

    [Theory]
    [InlineData("commitments")]
    [InlineData("promise_lookalikes")]
    public void Sentences_EachOne_StandsWhereTheTruthSays(string table)
    {
        var bodies = Activities().ToLookup(row => row.Id, row => row.Body);
        Assert.All(Truth(table), row => Assert.Equal(row["sentence"], Characters(bodies[row["activity_id"]].First(), (int)row.Number("offset"), (int)row.Number("length"))));
    }

    [Fact]
    public void Commitments_ByKindLanguageAndOutcome_AreMany()
    {
        var rows = Truth("commitments").Where(row => row["planted"].Length == 0).ToList();
        Assert.InRange(rows.Count(row => row.Is("is_readable")), 210, 245);
        Assert.All(new[] { "price", "discount", "delivery_date", "sample", "document", "visit", "payment_term" }, kind => Assert.InRange(rows.Count(row => row["kind"] == kind), 20, 60));
        Assert.All(new[] { "en", "zh" }, language => Assert.InRange(rows.Count(row => row["language"] == language), 85, 135));
        Assert.All(new[] { "de", "es", "fr" }, language => Assert.InRange(rows.Count(row => row["language"] == language && !row.Is("is_readable") && !row.Is("written_blind")), 8, 12));
        Assert.InRange(rows.Count(row => row["outcome"] == "kept") * 100 / rows.Count, 45, 65);
        Assert.InRange(rows.Count(row => row["outcome"] == "broken") * 100 / rows.Count, 15, 30);
        Assert.InRange(rows.Count(row => row["outcome"] == "not_known"), 5, 40);
        Assert.InRange(rows.Count(row => row["outcome"] == "open"), 20, 80);
        Assert.True(rows.Count(row => row.Is("written_blind")) * 2 > rows.Count);
    }

    [Fact]
    public void Lookalikes_OfEachReason_AreThere()
    {
        var rows = Truth("promise_lookalikes").ToList();
        Assert.InRange(rows.Count(row => row.Is("is_readable")), 210, 260);
        string[] reasons = ["past", "question", "conditional", "request", "customer_promise", "refusal", "policy", "quoted", "hedge", "cancelled", "wish", "other"];
        Assert.All(reasons, reason => Assert.True(rows.Count(row => row["near_miss"] == reason) >= 5, reason));
    }

    [Fact]
    public void Commitments_KeptAndBroken_AgreeWithTheirEvidence()
    {
        var activities = Truth("customer_timeline").Where(row => row["source"] == "activities").ToDictionary(row => row["id"], row => row.At("at").AddHours(8).Date);
        var byMessage = Truth("commitments").Where(row => row["evidence_kind"] == "activity").ToList();
        Assert.InRange(byMessage.Count, 80, 250);
        Assert.All(byMessage.Where(row => row["outcome"] == "kept" && row.Has("due_on")), row => Assert.True(activities[row["evidence_id"]] <= Day(row["due_on"]), row["key"]));
        Assert.All(byMessage.Where(row => row["outcome"] == "broken"), row => Assert.True(activities[row["evidence_id"]] > Day(row["due_on"]), row["key"]));
    }

    [Fact]
    public void Commitments_DueAfterTheLastDay_AreOpen()
    {
        var rows = Truth("commitments").Where(row => row["evidence_id"].Length == 0).ToList();
        Assert.All(rows.Where(row => row.Has("due_on") && Day(row["due_on"]) >= new DateTime(2026, 10, 31)), row => Assert.Equal("open", row["outcome"]));
        Assert.DoesNotContain(rows, row => row["outcome"] == "open" && row.Has("due_on") && Day(row["due_on"]) < new DateTime(2026, 10, 31));
    }

    [Fact]
    public void Commitments_OfAStaleExport_AccuseNobody()
    {
        // OKKI's follow-ups end on 19 October 2026.
        var okki = Truth("salespeople").Where(row => row["desk"] is "Asia Pacific" or "Middle East & Africa").Select(row => row["salesperson"]).ToHashSet();
        var late = Truth("commitments").Where(row => okki.Contains(row["by"]) && row["setting"] != "chat" && row["evidence_id"].Length == 0 && row.Has("due_on") && Day(row["due_on"]) >= new DateTime(2026, 10, 19)
            && Day(row["due_on"]) < new DateTime(2026, 10, 31)).ToList();
        Assert.All(late, row => Assert.Equal("not_known", row["outcome"]));
    }

    [Theory]
    [InlineData("collision", 8)]
    [InlineData("team", 5)]
    [InlineData("substitute", 4)]
    [InlineData("handover", 4)]
    public void Overlaps_OfEachVerdict_ArePlanted(string verdict, int least) =>
        Assert.True(Truth("account_overlaps").Count(row => row["verdict"] == verdict && row["planted"].Length > 0) >= least);

    [Theory]
    [InlineData("signed_order")]
    [InlineData("owner")]
    [InlineData("last_contact")]
    [InlineData("first_contact")]
    public void Overlaps_EachRuleOfWhoLeads_Decides(string rule)
    {
        var rows = Truth("account_overlaps").Where(row => row["rule"] == rule).ToList();
        Assert.True(rows.Count >= 2);
        Assert.All(rows, row => Assert.Contains(row["leader"], row["salespeople"].Split(',').Append(row["owner"])));
    }

    [Theory]
    [InlineData("price")]
    [InlineData("discount")]
    [InlineData("exclusivity")]
    public void Overlaps_Collisions_PromiseDifferentThings(string conflict)
    {
        var rows = Truth("account_overlaps").Where(row => row["conflict"] == conflict).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(Truth("commitments").Where(promise => promise["company"] == row["company"] && promise["planted"] == "collision").Select(promise => promise["by"]).Distinct().Count() >= 2));
    }

    [Fact]
    public void AgentsAndPrincipals_OfTwoSalespeople_AreTwoCustomers()
    {
        var rows = Truth("overlap_lookalikes");
        Assert.True(rows.Count >= 4);
        Assert.All(rows, row => Assert.NotEqual(row["agents_owner"], row["principals_owner"]));
    }

    [Fact]
    public void Handovers_OfTheThreeWhoLeft_AreIntroducedOrLeftToNobody()
    {
        var rows = Truth("handovers");
        Assert.Equal(["S03", "S07", "S11"], rows.Select(row => row["leaver"]).Distinct());
        Assert.True(rows.Count(row => row.Is("is_introduced")) >= 6);
        Assert.True(rows.Count(row => !row.Has("successor") && !row.Has("contact_since_at")) >= 5);
        Assert.True(rows.Sum(row => row.Number("open_promises")) >= 5);
        Assert.All(rows, row => Assert.NotEqual(row["leaver"], row["proposed_successor"]));
    }

    [Fact]
    public void SilentStages_AndThoseThatOnlySeemSo_AreThere()
    {
        var rows = Truth("silent_stages").Where(row => row["owner_is"] == "leaver").ToList();
        Assert.True(rows.Count(row => row["planted"] == "silent" && row.Is("is_silent")) >= 5);
        Assert.All(new[] { "other_system", "other_person", "colleague" }, reason => Assert.True(rows.Count(row => row["planted"] == reason && !row.Is("is_silent")) >= 5, reason));
        Assert.All(rows, row => Assert.Equal(row.Is("is_silent"), !row.Has("contact_id")));
    }

    [Fact]
    public void Timeline_Activities_AreThoseOfTheExport()
    {
        var known = Activities().Select(row => row.Id).ToHashSet();
        var told = Truth("customer_timeline").Where(row => row["source"] == "activities").Select(row => row["id"]).ToList();
        Assert.Equal(told.Count, told.Distinct().Count());
        Assert.Empty(told.Except(known));
    }

    [Fact]
    public void PublicPool_EachCompany_HasBeenQuietForNinetyDays() =>
        Assert.All(Truth("public_pool"), row => Assert.True(!row.Has("last_contact_at") || row.At("last_contact_at") < new DateTime(2026, 8, 3), row["company"]));

    [Fact]
    public void ChannelPreference_Kept_IsAPartOfTheContacts()
    {
        var rows = Truth("channel_preference");
        Assert.All(rows, row => Assert.InRange(row.Number("kept"), 0, row.Number("contacts")));
        Assert.All(new[] { "Email", "WhatsApp", "WeChat", "Phone" }, channel => Assert.Contains(rows, row => row["stated"] == channel));
    }

    private IReadOnlyList<TruthRow> Truth(string name) => TruthRow.Read(run.Truth, name);

    private static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Characters(string text, int offset, int length) => string.Concat(text.EnumerateRunes().Skip(offset).Take(length).Select(rune => rune.ToString()));

    // Of both CRMs, without the two lines that somebody spoiled.
    private IEnumerable<(string Id, string Body)> Activities() => new[] { "hubspot-activities.csv", "okki-follow-ups.csv" }
        .Select(name => File.ReadAllText(Path.Combine(run.Made, "crm", name), Encoding.UTF8).Split('\n').Where(line => !line.StartsWith("46209990077,", StringComparison.Ordinal) && !line.StartsWith("GJ99", StringComparison.Ordinal)))
        .SelectMany(lines => Rows(string.Join('\n', lines) + '\n').Skip(1)).Where(row => row.Count == 9).Select(row => (row[0], row[8]));

    // A reader of its own, so that the product's is not tested with itself.
    private static List<List<string>> Rows(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter == '"' && quoted && index + 1 < text.Length && text[index + 1] == '"')
                cell.Append(text[index++]);
            else if (letter == '"')
                quoted = !quoted;
            else if (!quoted && letter is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (letter == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else if (quoted || letter != '\r')
                cell.Append(letter);
        }
        return rows;
    }
}
