namespace TradeCrm.Tests.Answers;

/// <summary>What became of the leavers' customers, against the truth.</summary>
[Collection(AnswersCollection.Name)]
public sealed class HandoverTests(TrueIdentities identities)
{
    private const string Records =
        """
        (select distinct told.customer_id, records.customer
         from core.company_records as told
         join truth.customer_records as records on records.record_id = told.company_id and records.source like 'crm/%')
        """;

    // Who changed employer takes an introduction along to a customer that never was the leaver's.
    private const string Settled = "customer not in (select customer from truth.companies where planted in ('left_by_somebody', 'joined_by_somebody'))";

    private const string Rows = $"select records.customer || ' ' || leaver_id from marts.handovers join {Records} as records using (customer_id) where {Settled}";

    // The truth plans what happens to customers that were known for some weeks; whoever else is still owned by somebody who left waits for a successor too.
    private const string TrueRows =
        $"""
        select customer || ' ' || leaver from truth.handovers join truth.companies using (company) where {Settled}
        union
        select customer || ' ' || companies.owner
        from truth.companies as companies
        join truth.salespeople as salespeople on salespeople.salesperson = companies.owner
        where salespeople.left_on is not null and companies.in_crm_since is not null and companies.merged_into is null and {Settled}
        """;

    // A merger makes one customer of two, with two histories.
    private const string Unmerged = "customer not in (select customer from truth.companies where merged_into is not null)";

    [Fact]
    public void Handovers_ToldWhoIsWho_AreTheLeaversCustomers()
    {
        var found = identities.Compare(Rows, TrueRows);

        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: > 200 }, found.ToString());
    }

    [Fact]
    public void Handovers_ProposalContactsAndDeals_AreTheTruths()
    {
        const string facts = "' ' || {0} || ' proposed, ' || coalesce(strftime({1}, '%Y-%m-%d %H:%M'), '-') || ' to ' || coalesce(strftime({2}, '%Y-%m-%d %H:%M'), '-') || ', ' || {3} || ' deals, ' || {4} || ' silent'";
        var found = identities.Compare(
            $"""
            select customer || {string.Format(null, facts, "proposed_successor_id", "last_contact_at", "contact_since_at", "deals_when_left", "silent_stages")}
            from marts.handovers
            join {Records} as records using (customer_id)
            where {Unmerged} and {Settled} and customer in (select customer from truth.handovers join truth.companies using (company))
            """,
            $"""
            select customer || {string.Format(null, facts, "proposed_successor", "last_contact_at", "contact_since_at", "open_deals", "silent_stages")}
            from truth.handovers
            join truth.companies using (company)
            where {Unmerged} and {Settled}
            """);

        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: > 180 }, found.ToString());
    }

    /// <summary>Where the plan and what the exports show agree on who took over first.</summary>
    [Fact]
    public void Handovers_Successor_IsTheTruths()
    {
        const string agreed = "(select customer, successor from truth.handovers join truth.companies using (company) where is_introduced or handed_over_at is not distinct from contact_since_at)";
        var found = identities.Compare(
            $"select customer || ' ' || coalesce(successor_id, '-') from marts.handovers join {Records} as records using (customer_id) join {agreed} as agreed using (customer) where {Unmerged} and {Settled}",
            $"select customer || ' ' || coalesce(successor, '-') from {agreed} as agreed where {Unmerged} and {Settled}");

        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: > 150 }, found.ToString());
    }

    [Fact]
    public void SilentStages_ToldWhoIsWho_AreTheTruths()
    {
        var found = identities.Compare(
            "select opportunity_id || ' ' || strftime(moved_at, '%Y-%m-%d %H:%M') from marts.silent_stages where state = 'silent'",
            "select deal_id || ' ' || strftime(moved_at, '%Y-%m-%d %H:%M') from truth.silent_stages where is_silent and owner_is = 'leaver'");

        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: >= 15 }, found.ToString());
    }

    /// <summary>With the links that the product finds by itself: a customer entered twice has two owners.</summary>
    [Fact]
    public void Handovers_OwnLinks_NearlyAsGood()
    {
        var found = identities.Compare(Rows, TrueRows, isTold: false);

        TestContext.Current.TestOutputHelper?.WriteLine($"handovers {found}");
        Assert.True(found is { Precision: >= 0.88, Recall: >= 0.98 }, found.ToString());
    }

    /// <summary>Promises are read from text, so they are as good as their reading (PromiseFiguresTests); a promise of which the records say nothing is none of these.</summary>
    [Fact]
    public void Handovers_OpenPromisesOfTheLeaver_AreNearlyTheTruths()
    {
        var found = identities.Compare(
            $"""
            select records.customer || ' ' || leaver_id || ' ' || open_promises
            from marts.handovers
            join {Records} as records using (customer_id)
            where open_promises > 0 and {Unmerged} and {Settled}
            """,
            $"""
            select customer || ' ' || handovers.leaver || ' ' || count(*)
            from truth.handovers
            join truth.companies using (company)
            join truth.commitments as promises on promises.company = handovers.company and promises.by = handovers.leaver
            where {Unmerged} and {Settled} and promises.is_readable
              and (promises.outcome = 'open' or promises.outcome = 'broken' and coalesce(promises.evidence_id, '') = '')
            group by customer, handovers.leaver
            """);

        TestContext.Current.TestOutputHelper?.WriteLine($"open promises of leavers {found}");
        Assert.True(found is { Precision: >= 0.85, Recall: >= 0.75, Right.Count: >= 6 }, found.ToString());
    }
}
