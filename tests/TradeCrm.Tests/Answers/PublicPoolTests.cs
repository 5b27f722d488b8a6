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

    // Left out where the exports do not say what the truth counts: contacts who moved or stand in two records, two first contacts entered at the same minute with different wishes,
    // and people of Hong Kong and Taiwan who want WhatsApp, for no export tells on which program a chat was (the truth's are on WeChat).
    private const string Undecidable =
        """
        (select company from truth.employments where reason <> '' or "from" is not null or "to" is not null
         union select people.company from truth.contact_records as records join truth.people as people using (person) where records.planted <> ''
         union select records.customer
         from (select *, rank() over (partition by company_id order by created_at) as position from core.contacts where preferred_channel is not null) as contacts
         join truth.customer_records as records on records.record_id = contacts.company_id and records.source like 'crm/%'
         where position = 1
         group by records.customer having count(distinct preferred_channel) > 1
         union select records.customer
         from core.contacts as contacts
         join truth.customer_records as records on records.record_id = contacts.company_id and records.source like 'crm/%'
         where contacts.preferred_channel = 'WhatsApp' and contacts.country in ('Hong Kong', '中国香港', 'Taiwan', '中国台湾'))
        """;

    private const string NotMerged = "company in (select company from truth.companies where merged_into is null and company not in (select merged_into from truth.companies where merged_into is not null))";

    [Fact]
    public void PublicPool_Samples_IsTheTruths()
    {
        var agreement = identities.Compare(
            $"select concat_ws('|', customer, coalesce(owner_id, '-'), coalesce(strftime(last_contact_at, '%Y-%m-%d %H:%M:%S'), '-'), release_date, state, has_ordered) from marts.public_pool join {CustomersTold} using (customer_id) where state <> 'ending'",
            // Has an order that stands: the truth's own column counts cancelled ones too.
            $"select concat_ws('|', company, coalesce(owner, '-'), coalesce(strftime(last_contact_at, '%Y-%m-%d %H:%M:%S'), '-'), release_on, state, company in (select company from truth.orders where not is_cancelled)) from truth.public_pool where {NotMerged}");
        Assert.True(agreement is { Wrong: [], Missed: [], Right.Count: > 1_000 }, agreement.ToString());
    }

    [Fact]
    public void ChannelPreference_Samples_IsTheTruths()
    {
        var agreement = identities.Compare(
            $"select concat_ws('|', customer, coalesce(stated_channel, '-'), coalesce(observed_channel, '-'), inbound, contacts, contacts_kept) from marts.channel_preference join {CustomersTold} using (customer_id) where customer not in {Undecidable}",
            $"""
            select concat_ws('|', company, coalesce(case stated when 'Email' then 'mail' when '' then null else lower(stated) end, '-'),
                coalesce(case observed when 'Email' then 'mail' when 'Phone' then 'phone' when 'WhatsApp' then 'chat' when 'WeChat' then 'chat' end, '-'), inbound, contacts, kept)
            from truth.channel_preference where {NotMerged} and (stated is not null or inbound > 0 or contacts > 0) and company not in {Undecidable}
            """);
        Assert.True(agreement is { Wrong: [], Missed: [], Right.Count: > 1_000 }, agreement.ToString());
    }
}
