namespace TradeCrm.Tests.Answers;

/// <summary>Whom nobody looks after any more, and how customers want to be reached, against the truth.</summary>
[Collection(AnswersCollection.Name)]
public sealed class PublicPoolTests(TrueIdentities identities)
{
    // Whoever is told that two companies are one customer counts both; the truth keeps them apart.
    private const string CustomersTold =
        """
        (select distinct told.customer_id, records.customer
         from core.company_records as told
         join truth.customer_records as records on records.record_id = told.company_id and records.source like 'crm/%'
         where records.customer not in (select merged_into from truth.companies where merged_into is not null))
        """;

    private const string NotMerged = "company in (select company from truth.companies where merged_into is null and company not in (select merged_into from truth.companies where merged_into is not null))";

    [Fact]
    public void PublicPool_Samples_IsTheTruths()
    {
        var agreement = identities.Compare(
            $"select concat_ws('|', customer, coalesce(owner_id, '-'), coalesce(strftime(last_contact_at, '%Y-%m-%d %H:%M:%S'), '-'), release_date, state, has_ordered) from marts.public_pool join {CustomersTold} using (customer_id) where state <> 'ending'",
            $"select concat_ws('|', company, coalesce(owner, '-'), coalesce(strftime(last_contact_at, '%Y-%m-%d %H:%M:%S'), '-'), release_on, state, has_ordered) from truth.public_pool where {NotMerged}");
        Assert.True(agreement is { Wrong: [], Missed: [], Right.Count: > 1_000 }, agreement.ToString());
    }

    [Fact]
    public void ChannelPreference_Samples_IsTheTruths()
    {
        var agreement = identities.Compare(
            $"select concat_ws('|', customer, coalesce(stated_channel, '-'), coalesce(observed_channel, '-'), inbound, contacts, contacts_kept) from marts.channel_preference join {CustomersTold} using (customer_id)",
            $"""
            select concat_ws('|', company, coalesce(case stated when 'Email' then 'mail' when '' then null else lower(stated) end, '-'),
                coalesce(case observed when 'Email' then 'mail' when 'Phone' then 'phone' when 'WhatsApp' then 'chat' when 'WeChat' then 'chat' end, '-'), inbound, contacts, kept)
            from truth.channel_preference where {NotMerged} and (stated is not null or inbound > 0 or contacts > 0)
            """);
        Assert.True(agreement is { Wrong: [], Missed: [], Right.Count: > 1_000 }, agreement.ToString());
    }
}
