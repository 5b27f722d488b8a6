namespace TradeCrm.Tests.Answers;

/// <summary>Several salespeople at one customer, against the truth.</summary>
[Collection(AnswersCollection.Name)]
public sealed class OverlapTests(TrueIdentities identities)
{
    private const string Found =
        """
        from marts.account_overlaps as accounts
        join (
            select distinct told.customer_id, records.customer
            from core.company_records as told
            join truth.customer_records as records on records.record_id = told.company_id and records.source like 'crm/%') as records using (customer_id)
        """;

    // A quotation of the system that has no record of its company names nobody.
    private const string Truth = "from truth.account_overlaps join truth.companies using (company) where company not in (select company from truth.quotations where company_id is null)";

    private const string Rows = $"select records.customer || ' ' || array_to_string(salesperson_ids, ',') {Found}";

    private const string TrueRows = $"select customer || ' ' || salespeople {Truth}";

    [Fact]
    public void AccountOverlaps_ToldWhoIsWho_AreTheTruths()
    {
        var found = identities.Compare(Rows, TrueRows);

        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: > 100 }, found.ToString());
    }

    [Fact]
    public void AccountOverlaps_LeaderAndRule_AreTheTruths()
    {
        var found = identities.Compare(
            $"select records.customer || ' ' || responsible_id || ' ' || rule || ' ' || coalesce(signed_order_id, '') {Found}",
            $"select customer || ' ' || leader || ' ' || rule || ' ' || coalesce(signed_order_id, '') {Truth}");

        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: > 100 }, found.ToString());
    }

    /// <summary>Team selling told from collision.</summary>
    [Fact]
    public void AccountOverlaps_Verdict_IsTheTruths()
    {
        var found = identities.Compare($"select records.customer || ' ' || verdict {Found}", $"select customer || ' ' || verdict {Truth}");

        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: > 100 }, found.ToString());
    }

    /// <summary>An agent and the company behind it are two customers.</summary>
    [Fact]
    public void AccountOverlaps_AgentAndPrincipalOfTwoSalespeople_AreNone()
    {
        var found = identities.Compare(
            $"select records.customer {Found}",
            """
            select customer from truth.companies
            where company in (select agent from truth.overlap_lookalikes union all select principal from truth.overlap_lookalikes)
            """);

        Assert.True(found is { Right: [], Missed.Count: >= 8 }, found.ToString());
    }

    /// <summary>With the links that the product finds by itself: two CRMs hide from each other who talks to a customer.</summary>
    [Fact]
    public void AccountOverlaps_OwnLinks_NearlyAsGood()
    {
        var found = identities.Compare(Rows, TrueRows, isTold: false);

        TestContext.Current.TestOutputHelper?.WriteLine($"overlaps {found}");
        Assert.True(found is { Precision: >= 0.94, Recall: >= 0.9 }, found.ToString());
    }

    /// <summary>
    /// Who talks without knowing of the other says something else: discounts and days of delivery that the truth planted. Its prices are of two articles and its exclusive rights of two, which one
    /// customer may both have.
    /// </summary>
    [Fact]
    public void PromiseConflicts_OfDiscountsAndDeliveries_AreThePlantedOnes()
    {
        var found = identities.Compare(
            """
            select records.customer || ' ' || conflicts.kind
            from marts.promise_conflicts as conflicts
            join (
                select distinct told.customer_id, records.customer
                from core.company_records as told
                join truth.customer_records as records on records.record_id = told.company_id and records.source like 'crm/%') as records using (customer_id)
            join marts.account_overlaps as accounts using (customer_id)
            where accounts.promise_conflicts > 0
            """,
            $"select customer || ' ' || conflict {Truth} and conflict in ('discount', 'delivery_date')");

        TestContext.Current.TestOutputHelper?.WriteLine($"promise conflicts {found}");
        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: >= 2 }, found.ToString());
    }

    /// <summary>The state of each order in hand is that of stock and planned production.</summary>
    [Fact]
    public void AccountOverlaps_LinesNotMet_AreTheTruths()
    {
        var found = identities.Compare(
            $"select records.customer || ' ' || lines_not_met || ' of ' || open_lines {Found} where open_lines > 0",
            $"""
            select customer || ' ' || count(*) filter (where not is_met) || ' of ' || count(*)
            from truth.order_coverage as coverage
            join truth.account_overlaps using (company)
            join truth.companies using (company)
            where company not in (select company from truth.quotations where company_id is null)
            group by customer
            """);

        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: >= 20 }, found.ToString());
    }
}
