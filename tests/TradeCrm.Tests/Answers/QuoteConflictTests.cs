using System.Globalization;

namespace TradeCrm.Tests.Answers;

/// <summary>Question 6 on the samples: which of two prices holds, against the truth's pairs.</summary>
[Collection(AnswersCollection.Name)]
public sealed class QuoteConflictTests(TrueIdentities identities)
{
    private const string TruePair = "earlier_quotation || '#' || earlier_line || ' ' || later_quotation || '#' || later_line";

    // A pair counts as found only together with what follows from it.
    private const string TrueConflict = $"select {TruePair} || ' ' || difference_permille || ' ' || binding_kind || ' ' || coalesce(binding_id, '') from truth.quote_conflicts where verdict = 'conflict'";
    private const string FoundConflict =
        "select conflict_id || ' ' || (difference_percent * 10)::integer || ' ' || binding_kind || ' ' || coalesce(binding_id, '') from marts.quote_conflicts where state = 'conflict'";

    [Fact]
    public void Conflicts_ToldWhoIsWho_AreTheTruthsWithTheirDifferenceAndTheBindingPrice()
    {
        var found = identities.Compare(FoundConflict, TrueConflict);
        TestContext.Current.SendDiagnosticMessage($"conflicts, told who is who: {found}");
        Assert.True(found is { Precision: >= 0.98, Recall: >= 0.98, Right.Count: >= 15 }, found.ToString());
    }

    [Theory]
    [InlineData("explained", "explained", "reasons", "array_to_string(explained_by, ',')")]
    [InlineData("superseded", "superseded", "''", "''")]
    [InlineData("not_comparable", "cannot_be_compared", "reasons", "reason")]
    public void Pairs_ToldWhoIsWho_AreToldApartWithTheirReasons(string verdict, string state, string reasons, string foundReasons)
    {
        var found = identities.Compare(
            $"select conflict_id || ' ' || {foundReasons} from marts.quote_conflicts where state = '{state}'", $"select {TruePair} || ' ' || {reasons} from truth.quote_conflicts where verdict = '{verdict}'");
        Assert.True(found is { Precision: >= 0.98, Recall: >= 0.98, Right.Count: >= 5 }, found.ToString());
    }

    /// <summary>A few quotations name no company at all, so nobody can say whose they are.</summary>
    [Fact]
    public void Pairs_ToldWhoIsWho_AreAllThatHaveACustomer()
    {
        var found = identities.Compare(
            "select conflict_id from marts.quote_conflicts",
            $"""
            select {TruePair} from truth.quote_conflicts as pairs
            where not exists (select 1 from truth.quotations as lines where lines.company_id is null and lines.quotation_id in (pairs.earlier_quotation, pairs.later_quotation))
            """);
        Assert.True(found is { Wrong: [], Missed: [], Right.Count: > 100 }, found.ToString());
    }

    /// <summary>With the product's own links: what is found is right, and what is missed has its two quotations under two records of one customer.</summary>
    [Fact]
    public void Conflicts_OwnLinks_AreRightAndMissOnlyWhatNoLinkJoins()
    {
        var found = identities.Compare(FoundConflict, TrueConflict, isTold: false);
        TestContext.Current.SendDiagnosticMessage($"conflicts, own links: {found}");
        Assert.True(found is { Precision: >= 0.98, Right.Count: > 0 }, found.ToString());
        foreach (var missed in found.Missed)
        {
            var lines = missed.Split(' ');
            var customers = identities.Own(string.Create(CultureInfo.InvariantCulture, $"select count(distinct customer_id) from core.quotations where quotation_line_id in ('{lines[0]}', '{lines[1]}')"));
            Assert.Equal(2L, customers[0][0]);
        }
    }

    /// <summary>Explained or not: what differs, by how much, and whether both held is the truth's for every pair that can be compared.</summary>
    [Fact]
    public void Differences_ToldWhoIsWho_AreTheTruths()
    {
        var found = identities.Compare(
            "select conflict_id || ' ' || array_to_string(differs_in, ',') || ' ' || (difference_percent * 10)::integer || ' ' || is_both_valid || ' ' || has_default_validity from marts.quote_conflicts where difference_percent is not null",
            $"""
            select {TruePair} || ' ' || differs_in || ' ' || difference_permille || ' ' || is_both_valid || ' ' || has_default_validity from truth.quote_conflicts
            where difference_permille is not null and {TruePair} in (select conflict_id from marts.quote_conflicts)
            """);
        Assert.True(found is { Wrong: [], Missed: [], Right.Count: > 80 }, found.ToString());
    }

    [Fact]
    public void Evidence_OfEveryPair_IsThere()
    {
        var dangling = identities.Told(
            """
            select conflict_id, id from (select conflict_id, unnest(evidence_ids) as id from marts.quote_conflicts)
            where not exists (select 1 from core.quotations where 'quotations:' || quotation_line_id = id) and not exists (select 1 from core.orders where 'orders:' || order_line_id = id)
            """);
        Assert.Empty(dangling);
    }
}
