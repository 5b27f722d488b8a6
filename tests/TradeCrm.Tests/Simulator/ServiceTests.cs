using System.Text;
using TradeCrm.Simulator;

namespace TradeCrm.Tests.Simulator;

/// <summary>Inquiries and what became of them, complaints, holds, surveys: the truth agrees with the exports, with itself, and with sums done by hand.</summary>
public sealed class ServiceTests(SampleRun run) : IClassFixture<SampleRun>
{
    private static readonly DateTime OkkiReach = new(2026, 10, 19, 10, 30, 0), Newest = new(2026, 10, 31, 15, 41, 17);

    [Fact]
    public void Inquiries_Ids_AreThoseOfTheExport()
    {
        var exported = Lines("desk/inquiries.csv").Where(line => line.StartsWith("INQ-", StringComparison.Ordinal)).Select(line => line.Split(',')[0]).ToHashSet();
        exported.Remove("INQ-T0001");
        Assert.Equal(exported.Order(StringComparer.Ordinal), Truth("inquiries").Select(row => row["inquiry_id"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ResponseTimes_AroundNationalDay2025_CountTheOfficesHours()
    {
        // Closed on the first eight days of October; the Sundays before and the Saturday after are worked.
        DateTime[] open = [.. new[] { 22, 23, 24, 25, 26, 28, 29, 30 }.Select(day => new DateTime(2025, 9, day)), .. new[] { 9, 10, 11, 13, 14, 15, 16, 17 }.Select(day => new DateTime(2025, 10, day))];
        var rows = Truth("response_times").Where(row => row.Has("answered_at")).Select(row => (Row: row, From: row.At("received_at").AddHours(8), To: row.At("answered_at").AddHours(8)))
            .Where(row => row.From > open[0] && row.To < open[^1].AddDays(1)).ToList();
        Assert.True(rows.Count >= 10);
        Assert.Contains(rows, row => row.From < new DateTime(2025, 10, 9) && row.To >= new DateTime(2025, 10, 9));
        Assert.All(rows, row => Assert.Equal(open.Sum(day => Overlap(row.From, row.To, day.AddHours(9), day.AddHours(18))), row.Row.Number("business_seconds")));
        Assert.All(rows, row => Assert.Equal((long)(row.To - row.From).TotalSeconds, row.Row.Number("seconds")));
    }

    [Fact]
    public void Unanswered_AskedAfterTheExportOfTheirDeskEnds_AreNotKnownAndOthersAre()
    {
        var rows = Truth("unanswered_inquiries");
        Assert.All(rows, row => Assert.Equal(row.At("clock_from") > row.At("known_until") ? "not_known" : "unanswered", row["state"]));
        Assert.All(rows.Where(row => row["state"] == "not_known"), row => Assert.Equal(OkkiReach, row.At("known_until")));
        Assert.True(rows.Count(row => row["state"] == "not_known") >= 5);
        Assert.True(rows.Count(row => row["state"] == "unanswered" && row.At("clock_from") > OkkiReach) >= 5);
        Assert.All(rows.Where(row => row["deadline"] == "broken"), row => Assert.True(row.At("deadline_at") <= row.At("known_until")));
        Assert.All(rows, row => Assert.Equal((Newest - row.At("clock_from")).Days, row.Number("age_days")));
    }

    [Fact]
    public void Unanswered_WithTheirDeadline_HaveSixteenBusinessHours()
    {
        // Asked on Friday 9 October 2026 at 17:00 (the Saturday is worked): one hour, nine hours, and six more on Monday; or any other, by the sum below.
        var closed = new[] { 1, 2, 3, 4, 5, 6, 7 }.Select(day => new DateTime(2026, 10, day)).ToHashSet();
        var rows = Truth("unanswered_inquiries").Where(row => row.At("clock_from").AddHours(8) >= new DateTime(2026, 10, 1)).ToList();
        Assert.True(rows.Count >= 5);
        Assert.All(rows, row => Assert.Equal(16 * 3600, Enumerable.Range(0, 45).Select(day => new DateTime(2026, 10, 1).AddDays(day))
            .Where(day => !closed.Contains(day) && (day == new DateTime(2026, 10, 10) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
            .Sum(day => Overlap(row.At("clock_from").AddHours(8), row.At("deadline_at").AddHours(8), day.AddHours(9), day.AddHours(18)))));
    }

    [Fact]
    public void LostPosts_EachOfThem_IsInTheLogAndNoInquiryOfThatMinuteIsTheirs()
    {
        var posts = SampleRun.LogLines(run.Made).Where(line => line.Contains("\"POST /inquiry HTTP", StringComparison.Ordinal)).ToHashSet();
        var inquiries = Truth("inquiries").ToLookup(row => row["person"], row => row.At("received_at"));
        var lost = Truth("lost_posts");
        Assert.InRange(lost.Count, 5, 40);
        Assert.All(lost, post => Assert.Contains(posts, line => line.StartsWith(FormattableString.Invariant($"{post["address"]} - - [{post.At("visited_at").AddHours(8):dd/MMM/yyyy:HH:mm:ss} +0800]"),
            StringComparison.Ordinal)));
        Assert.All(lost, post => Assert.DoesNotContain(inquiries[post["person"]], at => at >= post.At("visited_at") && at < post.At("visited_at").AddMinutes(5)));
    }

    [Fact]
    public void Holds_EachBreach_LiesWithinAComplaintThatIsNotLightOrAfterALastWord()
    {
        var complaints = Truth("complaints").Where(row => row.Is("makes_hold")).ToLookup(row => row["company"]);
        var left = Truth("contact_holds").Where(row => row["kind"] == "do_not_contact").ToDictionary(row => row["person"], row => row.At("since"));
        Assert.All(Truth("hold_breaches"), row => Assert.True(row["hold"] == "do_not_contact" ? left[row["person"]] <= row.At("at") : complaints[row["company"]].Any(complaint => IsOn(complaint, row.At("at")))));
        Assert.All(Truth("hold_near_misses").Where(row => row["hold"].Length == 0), row => Assert.DoesNotContain(complaints[row["company"]], complaint => IsOn(complaint, row.At("at"))));
        Assert.All(Truth("hold_near_misses").Where(row => row["hold"].Length > 0), row => Assert.NotEqual("selling", row["reason"]));
    }

    [Fact]
    public void Holds_OfComplaints_RunFromTheFirstOpeningToAFortnightAfterTheLastSolution()
    {
        var complaints = Truth("complaints").Where(row => row.Is("makes_hold")).ToDictionary(row => row["complaint_id"]);
        var holds = Truth("contact_holds").Where(row => row["kind"] == "complaint").ToList();
        Assert.True(holds.Count(row => row.Is("is_on_hold")) >= 30 && holds.Count(row => !row.Is("is_on_hold")) >= 30);
        Assert.All(holds.Where(row => row.Number("complaints") == 1), row =>
        {
            var complaint = complaints[row["first_complaint_id"]];
            var solved = !complaint.Has("reopened_at") ? Moment(complaint, "closed_at") : Moment(complaint, "closed_again_at");
            Assert.Equal((complaint.At("opened_at"), solved?.AddDays(14)), (row.At("since"), Moment(row, "until")));
            Assert.Equal(solved is null || solved.Value.AddDays(14) > Newest, row.Is("is_on_hold"));
        });
    }

    [Fact]
    public void Complaints_EarlierExport_HasAnOlderState()
    {
        var newer = Complaints("desk/complaints.csv");
        var older = Complaints("desk/complaints-2026-09.csv");
        Assert.All(older, complaint => Assert.True(newer.ContainsKey(complaint.Key)));
        Assert.True(older.Count(complaint => newer[complaint.Key] != complaint.Value) >= 5);
    }

    [Fact]
    public void Surveys_Figures_AreNearThePublishedOnesAndFollowWhatHappened()
    {
        var nps = Truth("satisfaction_monthly").Where(row => row["series"] == "all" && row["measure"] == "nps").ToList();
        Assert.InRange(100.0 * nps.Sum(row => row.Number("promoters") - row.Number("detractors")) / nps.Sum(row => row.Number("n")), 24, 49);
        Assert.InRange(1.0 * nps.Sum(row => row.Number("n")) / nps.Sum(row => row.Number("invited")), 0.2, 0.4);
        var answers = Truth("surveys").Where(row => row["measure"] == "nps").ToList();
        Assert.True(answers.Where(row => row.Is("had_complaint")).Average(row => row.Number("score")) + 1 < answers.Where(row => !row.Is("had_complaint")).Average(row => row.Number("score")));
        // What was written after a fair may contradict its score on purpose.
        Assert.All(answers.Where(row => row["polarity"] == "negative" && row["exhibition"].Length == 0), row => Assert.InRange(row.Number("score"), 0, 6));
    }

    [Fact]
    public void Write_SixTimesTheBusiness_HasThirtyOfEachCaseAndOfEachNearMiss()
    {
        Assert.All(ServiceCases.All(run.Truth), count => Assert.True(count.Value >= 5, $"{count.Key}: {count.Value}"));
        var folder = Directory.CreateTempSubdirectory("tradecrm-service-");
        Simulation.Write(new() { OutDir = Path.Combine(folder.FullName, "out"), TruthDir = Path.Combine(folder.FullName, "truth"), Size = new("six", 6, 1, 31, 75_000, 0), Seed = 5 });
        Assert.All(ServiceCases.All(Path.Combine(folder.FullName, "truth")), count => Assert.True(count.Value >= 30, $"{count.Key}: {count.Value}"));
        folder.Delete(recursive: true);
    }

    private static bool IsOn(TruthRow complaint, DateTime at) => at >= complaint.At("opened_at") && (Moment(complaint, "reopened_at") <= at ? !(Moment(complaint, "closed_again_at")?.AddDays(14) <= at)
        : !(Moment(complaint, "closed_at")?.AddDays(14) <= at));

    private static DateTime? Moment(TruthRow row, string column) => row.Has(column) ? row.At(column) : null;

    private static long Overlap(DateTime from, DateTime to, DateTime begin, DateTime end) =>
        Math.Max(0, (long)((to < end ? to : end) - (from > begin ? from : begin)).TotalSeconds);

    private Dictionary<string, string> Complaints(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb18030").GetString(File.ReadAllBytes(Path.Combine(run.Made, path))).Split("\r\n").Where(line => line.StartsWith("TS0", StringComparison.Ordinal))
            .ToDictionary(line => line.Split(',')[0], line => string.Join(',', line.Split(',')[7..10]));
    }

    private IEnumerable<string> Lines(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(run.Made, path))).Split("\r\n");

    private IReadOnlyList<TruthRow> Truth(string name) => TruthRow.Read(run.Truth, name);
}
