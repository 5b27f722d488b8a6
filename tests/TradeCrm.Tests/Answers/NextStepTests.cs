namespace TradeCrm.Tests.Answers;

[Collection(AnswersCollection.Name)]
public sealed class NextStepTests(TrueIdentities identities)
{
    // What the house settles within itself (agree_on_leader, introduce_successor) is no matter of the truth's and stands behind all that are. Promises are read from text
    // and have figures of their own (PromiseFiguresTests), so here they are printed and not held to.
    private const string Next =
        """
        select customer_id || ' ' || matter from marts.open_matters
        where matter not in ('agree_on_leader', 'introduce_successor') and position = 1
        """;

    private const string TrueNext =
        """
        select coalesce(records.customer_id, inquiries.customer_id, matters.company) || ' ' || matters.matter
        from truth.next_steps as matters
        join truth.companies as companies using (company)
        left join core.company_records as records on records.company_id = companies.company_id
        left join core.inquiries as inquiries on inquiries.inquiry_id = matters.evidence_id
        where matters.rank = 1
        """;

    [Fact]
    public void OpenMatters_ToldWhoIsWho_TheMostUrgentIsTheTruths()
    {
        var found = identities.Compare(Next, TrueNext);

        TestContext.Current.TestOutputHelper!.WriteLine($"next steps, told who is who: {found}");
        TestContext.Current.TestOutputHelper.WriteLine($"next steps, by own links: {identities.Compare(Next, TrueNext, isTold: false)}");
        var wrong = found.Wrong.Where(step => !step.EndsWith(" keep_promise", StringComparison.Ordinal)).ToList();
        var missed = found.Missed.Where(step => !step.EndsWith(" keep_promise", StringComparison.Ordinal)).ToList();
        Assert.True(wrong.Count * 50 <= found.Right.Count && missed.Count * 50 <= found.Right.Count, found.ToString());
    }

    /// <summary>Every answer's evidence stands in a file, down to the line, but for what is put together from many lines.</summary>
    [Fact]
    public void Evidence_OfEveryAnswer_IsALineOfAFile()
    {
        var lost = identities.Told("select answer, evidence_id from marts.evidence where (source_path is null or line is null) and table_name not in ('sessions', 'visits', 'customers')");

        Assert.Empty(lost);
        Assert.Equal(
            ["account_overlaps", "channel_preference", "commitments", "contact_holds", "customer_value", "exhibition_follow_up", "handovers", "hold_breaches", "lifecycle", "next_steps", "order_coverage", "product_interest", "product_opinion",
                "promise_conflicts", "public_pool", "quote_conflicts", "receivables", "silent_stages", "unanswered_inquiries"],
            identities.Told("select distinct answer from marts.evidence order by 1").Select(row => (string)row[0]!));
    }
}
