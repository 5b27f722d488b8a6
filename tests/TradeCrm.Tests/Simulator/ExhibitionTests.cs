using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TradeCrm.Tests.Simulator;

/// <summary>The exhibitions, their cards and what the truth says became of them.</summary>
public sealed class ExhibitionTests(SampleRun run) : IClassFixture<SampleRun>
{
    private static readonly string[] Cases = ["never", "late", "bounced", "newsletter_only", "note_only", "auto_reply_only", "inbound_only"];
    private static readonly string[] NearMisses = ["by_colleague", "before_end", "through_colleague", "chat_only", "last_hour"];

    [Fact]
    public void Exhibitions_TwoYears_AreEightOfWhichOneIsOurOwn()
    {
        var exhibitions = Truth("exhibitions");
        Assert.Equal(8, exhibitions.Count);
        Assert.Equal(5, exhibitions.Count(row => row["place"] == "Guangzhou"));
        var own = Assert.Single(exhibitions, row => row.Is("is_own"));
        Assert.Equal(("Haina Open House 2026", 1000L, "CNY"), (own["exhibition"], own.Number("brochures"), own["cost_currency"]));
        Assert.All(exhibitions, row => Assert.InRange(row.Number("cost_cents"), 1_500_000, 40_000_000));
    }

    [Theory]
    [InlineData("Canton Fair 2024 autumn", 40)]
    [InlineData("Canton Fair 2025 spring", 200)]
    [InlineData("Canton Fair 2025 autumn", 200)]
    [InlineData("Canton Fair 2026 spring", 320)]
    [InlineData("Haina Open House 2026", 350)]
    [InlineData("Light + Home 2026", 30)]
    [InlineData("Yiwu Fair 2026 autumn", 46)]
    public void Cards_OfAnExhibition_AreAsManyAsCameHome(string exhibition, int count) =>
        Assert.Equal(count, Truth("exhibition_cards").Count(row => row["exhibition"] == exhibition));

    [Theory]
    [InlineData("fair/canton-fair-2026-spring.csv")]
    [InlineData("fair/canton-fair-2026-autumn.csv")]
    public void Cards_OfACsv_AreItsLinesInTheirOrder(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(run.Made, file)).Skip(1).ToList();
        var cards = Truth("exhibition_cards").Where(row => row["file"] == file).OrderBy(row => row.Number("row")).ToList();
        Assert.Equal(lines.Count, cards.Count);
        Assert.All(cards, card => Assert.Contains(card.At("met_at").AddHours(8).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), lines[(int)card.Number("row") - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void Cards_OfTelephones_AreContactsOfThreeVersions()
    {
        var files = Directory.GetFiles(Path.Combine(run.Made, "fair"), "*.vcf").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(3, files.Count);
        var text = string.Concat(files.Select(File.ReadAllText));
        var cards = Truth("exhibition_cards").Count(row => row["file"].EndsWith(".vcf", StringComparison.Ordinal));
        Assert.Equal(cards, Regex.Count(text, "^BEGIN:VCARD\r$", RegexOptions.Multiline));
        Assert.All(new[] { "VERSION:2.1", "VERSION:3.0", "VERSION:4.0", "ENCODING=QUOTED-PRINTABLE:", "\r\n " }, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 76));
    }

    [Fact]
    public void OpenHouse_ItsPage_HasARowForEachRegistrationAndSaysHowManyTookABrochureUnnamed()
    {
        var page = File.ReadAllText(Path.Combine(run.Made, "fair", "haina-open-house-2026.html"));
        Assert.Equal(351, Regex.Count(page, "<tr>"));
        var with = Truth("exhibition_cards").Count(row => row["file"].EndsWith("open-house-2026.html", StringComparison.Ordinal) && row.Is("has_brochure") && row["duplicate_of_file"].Length == 0);
        Assert.Contains($"not register: {1000 - with}<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_Kinds_AreAllThere()
    {
        var cards = Truth("exhibition_cards").Where(row => !row.Is("is_hostile")).ToList();
        Assert.All(new[] { "end user", "importer", "trader", "agent", "supplier", "competitor", "student" }, kind => Assert.InRange(cards.Count(row => row["kind"] == kind), 10, 700));
        Assert.All(new[] { "new", "known", "customer" }, known => Assert.InRange(cards.Count(row => row["was_known"] == known), 100, 900));
        Assert.InRange(cards.Count(row => row["mail_of"].Length > 0), 5, 60);
        Assert.InRange(cards.Count(row => row["duplicate_of_file"].Length > 0), 20, 60);
        Assert.InRange(cards.Count(row => row["series_on_card"].Length == 0), 60, 250);
    }

    [Fact]
    public void FollowUp_Cases_AreAtLeastFiveOfEachAndNoneWasDoneInTime() => Assert.All(Cases, planted =>
    {
        var rows = FollowUps().Where(row => row["planted"] == planted).ToList();
        Assert.InRange(rows.Count, 5, 20);
        Assert.All(rows, row => Assert.Equal(planted == "late" ? "late" : "overdue", row["state"]));
    });

    [Fact]
    public void FollowUp_NearMisses_AreAtLeastFiveOfEachAndAllWereDoneInTime() => Assert.All(NearMisses, planted =>
    {
        var rows = FollowUps().Where(row => row["planted"] == planted).ToList();
        Assert.InRange(rows.Count, 5, 20);
        Assert.All(rows, row => Assert.Equal("done_in_time", row["state"]));
        Assert.All(rows, row => Assert.Equal(planted == "through_colleague" ? "colleague" : "person", row["through"]));
        Assert.Equal(planted == "by_colleague", rows.All(row => row["followed_up_by"] != row["responsible"]));
    });

    [Fact]
    public void FollowUp_SecondCards_AreDoneByTheOneContactOfTheirPerson()
    {
        var rows = FollowUps().Where(row => row["planted"] is "first_card" or "second_card").GroupBy(row => row["person"]).Where(cards => cards.All(row => row["state"] == "done_in_time")).ToList();
        Assert.InRange(rows.Count(cards => cards.Select(row => row["activity"]).Distinct().Count() == 1 && cards.Count() == 2), 5, 60);
    }

    [Theory]
    [InlineData("open", 5)]
    [InlineData("overdue", 30)]
    [InlineData("late", 30)]
    [InlineData("done_in_time", 100)]
    [InlineData("none_due", 30)]
    public void FollowUp_States_AreAllThere(string state, int least) => Assert.InRange(FollowUps().Count(row => row["state"] == state), least, 1000);

    [Fact]
    public void FollowUp_SilenceOfAStaleExport_AccusesNobody()
    {
        var unknown = FollowUps().Where(row => row["state_known"] == "not_known").ToList();
        Assert.InRange(unknown.Count, 15, 200);
        Assert.All(unknown, row => Assert.Contains(row["exhibition"], new[] { "Canton Fair 2026 autumn", "Yiwu Fair 2026 autumn" }));
        Assert.InRange(unknown.Count(row => row["state"] == "done_in_time"), 5, 200);
    }

    [Fact]
    public void FollowUp_ItsActivity_StandsInTheExportAfterTheCardWasTaken()
    {
        var made = string.Concat(Directory.GetFiles(Path.Combine(run.Made, "crm"), "*.csv").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        var met = Truth("exhibition_cards").ToDictionary(row => (row["file"], row["row"]), row => row.At("met_at"));
        var done = FollowUps().Where(row => row.Has("activity")).ToList();
        Assert.All(done, row => Assert.True(row.At("followed_up_at") > met[(row["file"], row["row"])]));
        Assert.InRange(done.Count(row => made.Contains(row["activity"], StringComparison.Ordinal)), done.Count * 8 / 10, done.Count);
    }

    [Fact]
    public void Opinion_OfTheOpenHouse_HasScoresCommentsOnlyAndSilence()
    {
        var opinions = Truth("product_opinion");
        Assert.Equal(48, opinions.Count);
        Assert.Equal([17, 14, 12, 8, 5, 0], opinions.Where(row => row["exhibition"] == "Haina Open House 2026").Select(row => row.Number("responded")));
        Assert.InRange(opinions.Count(row => row.Is("has_score")), 5, 30);
        Assert.InRange(opinions.Count(row => !row.Is("has_score") && row.Number("responded") > 0), 5, 30);
        Assert.All(opinions.Where(row => row.Number("responded") is > 0 and < 10), row => Assert.Equal(row.Number("responded"), row.Number("positive") + row.Number("negative") + row.Number("mixed") + row.Number("neutral")));
        Assert.All(opinions, row => Assert.InRange(row.Number("returned"), 0, row.Number("identifiable")));
        Assert.Equal(1000, opinions.Where(row => row["exhibition"] == "Haina Open House 2026").Sum(row => row.Number("reached")));
    }

    [Fact]
    public void Opinion_Scores_AreThoseOfTheAnswers()
    {
        var answers = Truth("exhibition_answers").ToLookup(row => (row["exhibition"], row["series"]));
        Assert.All(Truth("product_opinion"), row =>
        {
            var own = answers[(row["exhibition"], row["series"])].ToList();
            var (nps, csat) = (own.Where(answer => answer["measure"] == "nps").ToList(), own.Where(answer => answer["measure"] == "csat").ToList());
            Assert.Equal((nps.Count, nps.Count(answer => answer.Number("score") >= 9), nps.Count(answer => answer.Number("score") <= 6)),
                ((int)row.Number("nps_answers"), (int)row.Number("nps_promoters"), (int)row.Number("nps_detractors")));
            Assert.Equal((csat.Count, csat.Count(answer => answer.Number("score") >= 4)), ((int)row.Number("csat_answers"), (int)row.Number("csat_satisfied")));
            Assert.Equal(row.Is("has_score"), nps.Count >= 10);
            Assert.Equal(row.Number("negative"), own.Count(answer => answer["polarity"] == "negative"));
        });
    }

    [Fact]
    public void Opinion_Answers_StandInTheExportOfTheSurveys()
    {
        var surveys = File.ReadAllText(Path.Combine(run.Made, "desk", "surveys.csv")).Replace("\"\"", "\"", StringComparison.Ordinal);
        Assert.All(Truth("exhibition_answers"), row =>
        {
            Assert.Contains(row["comment"], surveys, StringComparison.Ordinal);
            Assert.Contains(row.At("at").AddHours(8).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), surveys, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Results_PerExhibition_AddUpToTheFollowUps()
    {
        var followUps = FollowUps();
        Assert.All(Truth("exhibition_results"), row =>
        {
            var own = followUps.Where(card => card["exhibition"] == row["exhibition"]).ToList();
            Assert.Equal(own.Count(card => card["state"] == "done_in_time"), row.Number("followed_up_in_time"));
            Assert.Equal(own.Select(card => card["person"]).Distinct().Count(), row.Number("people"));
            if (row.Number("orders") > 0)
                Assert.Equal(row.Number("cost_usd_cents") / row.Number("orders"), row.Number("cost_per_order_usd_cents"));
        });
    }

    [Fact]
    public void Site_OpenHouse_IsVisitedByTheAddressOnTheBrochure() =>
        Assert.InRange(SampleRun.LogLines(run.Made).Count(line => line.Contains("?src=openhouse2026", StringComparison.Ordinal)), 50, 400);

    private IReadOnlyList<TruthRow> FollowUps() => Truth("exhibition_follow_up");

    private IReadOnlyList<TruthRow> Truth(string name) => TruthRow.Read(run.Truth, name);
}
