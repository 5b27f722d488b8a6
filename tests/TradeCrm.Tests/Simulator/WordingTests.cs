using System.Text.RegularExpressions;

namespace TradeCrm.Tests.Simulator;

/// <summary>Texts give nothing away: what stands around a promise, its keeping or a breach is written as often where there is none.</summary>
public sealed partial class WordingTests(SampleRun run) : IClassFixture<SampleRun>
{
    private const int Least = 5, MostPermille = 600;

    private sealed record Talk(string Id, string Type, string Subject, string Body)
    {
        /// <summary>Type and subject, of which article and number soever.</summary>
        public string Kind => $"{Type} {AttachedPaper().Replace(ArticleOrNumber().Replace(Subject, "#"), "@ attached")}";
    }

    [Theory]
    [InlineData("planted")]
    [InlineData("promise")]
    [InlineData("kept")]
    [InlineData("broken")]
    [InlineData("evidence")]
    public void Subjects_OfFiveTalksAndMore_AreMostlyOfOrdinaryOnes(string what)
    {
        var marked = Marked(what);
        var talks = Talks();
        Assert.InRange(talks.Count, 8_000, 15_000);
        Assert.InRange(talks.Count(talk => marked.Contains(talk.Id)), 20, 600);
        var mostly = talks.GroupBy(talk => talk.Kind).Where(group => group.Count() >= Least && group.Count(talk => marked.Contains(talk.Id)) * 1000 > group.Count() * MostPermille);
        Assert.Empty(mostly.Select(group => $"{group.Key}: {group.Count(talk => marked.Contains(talk.Id))} of {group.Count()}"));
    }

    [Fact]
    public void SalesTalks_ThatBreakAHold_AreSaidOutsideOnesMoreOften()
    {
        var planted = TruthRow.Read(run.Truth, "hold_breaches").Where(row => row["planted"] is "sales_mail" or "sales_call" && row["reason"] == "selling").Select(row => row["activity_id"]).ToHashSet();
        var broken = TruthRow.Read(run.Truth, "hold_breaches").Select(row => row["activity_id"]).ToHashSet();
        var said = Talks().Select(talk => (talk.Id, Template: SalesTemplate(talk))).ToList();
        Assert.InRange(said.Count(talk => planted.Contains(talk.Id)), 8, 20);
        Assert.All(said.Where(talk => planted.Contains(talk.Id)), talk => Assert.True(talk.Template >= 0, talk.Id));
        Assert.All(said.Where(talk => planted.Contains(talk.Id)).GroupBy(talk => talk.Template), group =>
            Assert.True(said.Count(talk => talk.Template == group.Key && !broken.Contains(talk.Id)) > group.Count()));
    }

    [Fact]
    public void Talks_AboutDailyBusiness_HaveDozensOfWordings()
    {
        var business = new[] { "order_in", "proforma_out", "packing_out", "offer_out", "compare_in", "chase_out" };
        Assert.All(business, use => Assert.InRange(Table("letters").Count(row => row[0] == use), 18, 60));
        var letters = Talks().Where(talk => talk.Type == "email").GroupBy(talk => ArticleOrNumber().Replace(talk.Body, "#")).Max(group => group.Count());
        Assert.InRange(letters, 1, 120);
    }

    [Fact]
    public void Texts_Everywhere_LeaveNothingOpen()
    {
        Assert.DoesNotContain(Talks(), talk => $"{talk.Subject}{talk.Body}".Contains('{', StringComparison.Ordinal));
        Assert.DoesNotContain(TruthRow.Read(run.Truth, "commitments"), row => row["sentence"].Contains('{', StringComparison.Ordinal));
        Assert.DoesNotContain(SampleRun.Files(run.Made), file => file.StartsWith("desk/complaints", StringComparison.Ordinal) && SampleRun.Content(Path.Combine(run.Made, file)).Contains((byte)'{'));
    }

    private HashSet<string> Marked(string what)
    {
        var promises = TruthRow.Read(run.Truth, "commitments");
        return what switch
        {
            "planted" => [.. promises.Concat(TruthRow.Read(run.Truth, "promise_lookalikes")).Select(row => row["activity_id"])],
            "promise" => [.. promises.Select(row => row["activity_id"])],
            "evidence" => [.. promises.Where(row => row["evidence_kind"] == "activity").Select(row => row["evidence_id"])],
            _ => [.. promises.Where(row => row["outcome"] == what).SelectMany(row => new[] { row["activity_id"], row["evidence_kind"] == "activity" ? row["evidence_id"] : "" })],
        };
    }

    private List<Talk> Talks() => [.. CrmRows.ById(Path.Combine(run.Made, "crm")).Values.Where(row => row.Count == 9 && ActivityId().IsMatch(row[0])).Select(row => new Talk(row[0], row[2], row[7], row[8]))];

    // The row of texts/sales-talks.tsv that the text was made of; -1 for none.
    private static int SalesTemplate(Talk talk) => Array.FindIndex(SalesTemplates, template => template.Type == talk.Type && template.Body.IsMatch(talk.Body));

    private static readonly (string Type, Regex Body)[] SalesTemplates =
        [.. Table("sales-talks").Select(row => (row[0], new Regex($"^{Placeholder().Replace(Regex.Escape(row[3].Replace("\\n", "\n", StringComparison.Ordinal)), ".+")}$", RegexOptions.CultureInvariant)))];

    private static IEnumerable<string[]> Table(string name) =>
        File.ReadLines(Path.Combine(RepositoryRoot.Path, "ingest", "TradeCrm.Simulator", "texts", $"{name}.tsv")).Skip(1).Select(line => line.Split('\t'));

    [GeneratedRegex(@"H[LSTKGP]-\d+|\d+")]
    private static partial Regex ArticleOrNumber();

    [GeneratedRegex("^.+ attached$")]
    private static partial Regex AttachedPaper();

    [GeneratedRegex(@"^(GJ\d{6}|\d{11})$")]
    private static partial Regex ActivityId();

    [GeneratedRegex(@"\\\{[a-z]+\}")]
    private static partial Regex Placeholder();
}
