namespace TradeCrm.Tests.Simulator;

/// <summary>Stages that somebody moved on without a recorded contact: of those who left and of those who stayed.</summary>
public sealed class SilentStageTests(SampleRun run) : IClassFixture<SampleRun>
{
    private static readonly string[] TwoWay = ["email", "chat", "call", "meeting"];
    private static readonly DateTime OkkiEnds = new(2026, 10, 19, 10, 30, 0);

    private IReadOnlyList<TruthRow> Stages => field ??= TruthRow.Read(run.Truth, "silent_stages");

    [Fact]
    public void SilentStages_Rows_AreTheStagesOfAllDealsFromTheThirdOn()
    {
        string[] ofTheCrm = ["identified", "contacted", "sampled", "negotiating", "agreed", "contracted", "ordered", "lost"];
        var moved = TruthRow.Read(run.Truth, "lifecycle").Where(row => ofTheCrm.Contains(row["stage"])).GroupBy(row => row["deal_id"])
            .SelectMany(deal => deal.OrderBy(row => row.Number("position")).Skip(2)).Where(row => row["stage"] != "lost" && row.At("entered_at") >= new DateTime(2024, 10, 31, 16, 0, 0))
            .Select(row => $"{row["deal_id"]} {row["stage"]} {row.At("entered_at"):s}").Order(StringComparer.Ordinal);
        Assert.Equal(moved, Stages.Select(row => $"{row["deal_id"]} {(row["stage"] == "closed won" ? "ordered" : row["stage"])} {row.At("moved_at"):s}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SilentStages_States_FollowFromTheActivitiesOfTheExports()
    {
        var contacts = TruthRow.Read(run.Truth, "customer_timeline").Where(row => row["source"] == "activities" && TwoWay.Contains(row["kind"])).ToLookup(row => row["company"]);
        foreach (var row in Stages)
        {
            var recently = row.At("moved_at").AddDays(-3);
            var (from, to) = (row.At("from_at") < recently ? row.At("from_at") : recently, row.At("moved_at").AddDays(1));
            var within = contacts[row["company"]].Where(contact => contact.At("at") >= from && contact.At("at") <= to).Select(contact => contact["id"]).ToList();
            if (row["state"] == "explained")
                Assert.Contains(row["contact_id"], within);
            else
                Assert.True(within.Count == 0 && !row.Has("contact_id"), $"{row["deal_id"]} {row["stage"]}: {string.Join(' ', within)}");
            Assert.Equal((row["state"] == "silent", row["state"] != "not_known"), (row.Is("is_silent"), row.Has("is_silent")));
        }
    }

    [Fact]
    public void SilentStages_AfterTheOwnersExportEnds_AreNotKnown()
    {
        var unknown = Stages.Where(row => row["state"] == "not_known").ToList();
        Assert.NotEmpty(unknown);
        Assert.All(unknown, row => Assert.True(row.At("moved_at").AddDays(1) > OkkiEnds));
        Assert.All(Stages.Where(row => row["state"] == "silent" && row.At("moved_at").AddDays(1) > OkkiEnds), row => Assert.Matches("^[0-9]+$", row["deal_id"]));
    }

    [Theory]
    [InlineData("leaver", 10)]
    [InlineData("here", 20)]
    [InlineData("gone_before", 1)]
    public void SilentStages_OfEachKindOfOwner_AreThere(string owner, int least) => Assert.InRange(Stages.Count(row => row["owner_is"] == owner && row["state"] == "silent"), least, 300);

    [Fact]
    public void SilentStages_Leavers_AreNamedWhereTheyMovedTheStage() =>
        Assert.All(Stages, row => Assert.Equal(row["owner_is"] == "leaver" ? row["owner"] : "", row["leaver"]));
}
