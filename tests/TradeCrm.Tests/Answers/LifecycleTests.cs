namespace TradeCrm.Tests.Answers;

/// <summary>The stages of each deal and the work on it, against the truth.</summary>
[Collection(AnswersCollection.Name)]
public sealed class LifecycleTests(TrueIdentities identities)
{
    private const string BeforeService = "('in_service', 'resolved', 'repeat')";

    // Left out: stages that come twice in one moment, which exports cannot tell from one that is exported twice; complaints that no export holds; and companies with a cancelled order or a merger, whose repeat order is another one by the truth's count.
    private const string Decidable =
        """
        deal_id not in (select deal_id from truth.lifecycle group by deal_id, stage, entered_at having count(*) > 1)
        and deal_id not in (select deal_id from truth.lifecycle where stage = 'in_service' and evidence_id not in (select complaint_id from core.complaints))
        and company not in (select company from truth.orders where is_cancelled)
        and company not in (select company from truth.companies where merged_into is not null union select merged_into from truth.companies where merged_into is not null)
        """;

    private const string TrueStages = $"(select *, lead(stage) over (partition by deal_id order by position) as stage_after from truth.lifecycle where {Decidable})";

    private const string FoundStages = $"(select lifecycle.*, deals.company from marts.lifecycle as lifecycle join truth.deals as deals on deals.deal_id = lifecycle.opportunity_id where {Qualified})";

    private const string Qualified =
        """
        opportunity_id not in (select deal_id from truth.lifecycle group by deal_id, stage, entered_at having count(*) > 1)
        and opportunity_id not in (select deal_id from truth.lifecycle where stage = 'in_service' and evidence_id not in (select complaint_id from core.complaints))
        and deals.company not in (select company from truth.orders where is_cancelled)
        and deals.company not in (select company from truth.companies where merged_into is not null union select merged_into from truth.companies where merged_into is not null)
        """;

    [Fact]
    public void Lifecycle_StagesOfSellingAndDelivery_AreTheTruthsToTheDay()
    {
        var found = identities.Compare(
            $"select concat_ws('|', opportunity_id, stage, entered_at, days) from {FoundStages} where stage not in {BeforeService} and coalesce(stage_after, '') not in {BeforeService}",
            $"select concat_ws('|', deal_id, stage, entered_at, days) from {TrueStages} where stage not in {BeforeService} and coalesce(stage_after, '') not in {BeforeService}");

        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: > 2000 }, found.ToString());
    }

    [Fact]
    public void Lifecycle_DocumentsThatOpenStages_AreTheTruths()
    {
        const string kinds = "('inquiry', 'order', 'contract', 'production', 'shipment')";
        var found = identities.Compare(
            $"select concat_ws('|', opportunity_id, stage, opened_by, split_part(split_part(evidence_ids[1], ':', 2), '#', 1)) from {FoundStages} where opened_by in {kinds} and stage <> 'repeat'",
            $"select concat_ws('|', deal_id, stage, evidence_kind, evidence_id) from {TrueStages} where evidence_kind in {kinds} and stage <> 'repeat'");

        Assert.True(found is { Precision: >= 0.995, Recall: >= 0.98, Right.Count: > 1500 }, found.ToString());
    }

    [Fact]
    public void Lifecycle_RepeatOrders_AreTheCustomersNextOnes()
    {
        var found = identities.Compare(
            $"select concat_ws('|', opportunity_id, entered_at) from {FoundStages} where stage = 'repeat'",
            $"select concat_ws('|', deal_id, entered_at) from {TrueStages} where stage = 'repeat'");

        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: > 200 }, found.ToString());
    }

    [Fact]
    public void DealOrders_WhatWonEachDeal_IsTheTruths()
    {
        var found = identities.Compare(
            "select opportunity_id || '|' || order_id || '|' || role from core.deal_orders where opportunity_id is not null",
            "select deal_id || '|' || won_order_id || '|won' from truth.deals where won_order_id is not null union all select deal_id || '|' || sample_order_id || '|sample' from truth.deals where sample_order_id is not null");

        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: > 500 }, found.ToString());
    }

    // Left out: what no export tells (when a sample was ready, goods inspected, papers sent), and instalments of which a part is missing, which the truth counts as received.
    [Fact]
    public void WorkBreakdown_PackagesThatFilesTell_AreTheTruths()
    {
        const string packages = "('ship_sample', 'contract_signed', 'proforma_signed', 'deposit_received', 'materials', 'production', 'booking', 'loading', 'balance_received')";
        const string whole = "order_id not in (select order_id from truth.receivables where received_cents between 1 and amount_cents - 1)";
        var found = identities.Compare(
            $"select concat_ws('|', order_id, package, planned_on, coalesce(done_on::varchar, '-'), coalesce(responsible_id, department)) from marts.work_breakdown where package in {packages} and {whole}",
            $"""
            select concat_ws('|', order_id, replace(package, ' ', '_'), planned_on,
                coalesce(case when not (package in ('deposit received', 'balance received') and state in ('not_known', 'not_due', 'overdue')) then done_on::varchar end, '-'), responsible)
            from truth.work_breakdown where replace(package, ' ', '_') in {packages} and {whole}
            """);

        Assert.True(found is { Precision: 1, Recall: 1, Right.Count: > 5000 }, found.ToString());
    }

    [Fact]
    public void StageDurations_Entries_AreThoseOfTheLifecycle()
    {
        var found = identities.Compare(
            "select concat_ws('|', stage, sum(entered), sum(converted + lost + still_there)) from marts.stage_durations group by stage",
            "select concat_ws('|', stage, count(*), count(*)) from marts.lifecycle where entered_at is not null group by stage");

        Assert.True(found is { Wrong: [], Missed: [], Right.Count: 14 }, found.ToString());
    }
}
