namespace TradeCrm.Tests.Answers;

/// <summary>What all departments' files say about each customer, against the truth.</summary>
[Collection(AnswersCollection.Name)]
public sealed class TimelineTests(TrueIdentities identities)
{
    private const string Found =
        """
        select records.customer || ' ' || source || ' ' || id || ' ' || strftime(happened_at, '%Y-%m-%d %H:%M') from (
            select customer_id, happened_at, split_part(event_id, ':', 1) as source,
                split_part(substr(event_id, length(source) + 2), '#', 1) as id
            from marts.customer_timeline) as timeline
        join (
            select distinct told.customer_id, records.customer
            from core.company_records as told
            join truth.customer_records as records on records.record_id = told.company_id and records.source like 'crm/%') as records using (customer_id)
        """;

    private const string Truth =
        """
        select companies.customer || ' ' || source || ' ' || id || ' ' || strftime(timeline."at", '%Y-%m-%d %H:%M') from (
            select company, "at", id, case source when 'opportunities' then 'opportunity_stages' else source end as source
            from truth.customer_timeline) as timeline
        join truth.companies as companies using (company)
        """;

    [Theory]
    [InlineData("activities", 9000)]
    [InlineData("opportunity_stages", 4000)]
    [InlineData("quotations", 1000)]
    public void CustomerTimeline_ToldWhoIsWho_IsTheTruths(string source, int atLeast)
    {
        var found = identities.Compare($"{Found} where source = '{source}'", $"{Truth} where source = '{source}' and not (source = 'quotations' and id in (select quotation_id from truth.quotations where company_id is null))");

        Assert.True(found is { Precision: 1, Recall: 1 } && found.Right.Count > atLeast, found.ToString());
    }

    /// <summary>Rows that no export holds, whole or in part, are left out.</summary>
    [Fact]
    public void CustomerTimeline_OrdersAndComplaints_AreTheTruths()
    {
        var orders = identities.Compare(
            $"{Found} where source = 'orders'",
            $"{Truth} where source = 'orders' and id in (select order_id from core.orders)");
        // Of a complaint that was closed twice the desk exports the second closing only.
        var complaints = identities.Compare(
            $"{Found} where source = 'complaints'",
            $"""
            {Truth} where source = 'complaints' and exists (
                select 1 from core.complaints as exported
                where exported.complaint_id = timeline.id
                  and date_trunc('minute', timeline."at") in (date_trunc('minute', opened_at), date_trunc('minute', closed_at), date_trunc('minute', reopened_at)))
            """);

        Assert.True(orders is { Precision: 1, Recall: 1, Right.Count: > 1000 }, orders.ToString());
        Assert.True(complaints is { Precision: 1, Recall: 1, Right.Count: > 300 }, complaints.ToString());
    }
}
