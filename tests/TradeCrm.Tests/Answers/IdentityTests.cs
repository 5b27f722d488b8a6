namespace TradeCrm.Tests.Answers;

[Collection(AnswersCollection.Name)]
public sealed class IdentityTests(TrueIdentities identities)
{
    /// <summary>Every two records that are one customer in truth are one in the warehouse that was told so, and no others.</summary>
    [Fact]
    public void CompanyRecords_ToldWhoIsWho_AreTheTruthsCustomers()
    {
        var found = identities.Compare(
            """
            select first.company_id || ' ' || second.company_id
            from core.company_records as first
            join core.company_records as second on second.customer_id = first.customer_id and second.company_id > first.company_id
            """,
            """
            select first.record_id || ' ' || second.record_id
            from truth.customer_records as first
            join truth.customer_records as second on second.customer = first.customer and second.record_id > first.record_id
            where first.source like 'crm/%' and second.source like 'crm/%'
            """);

        Assert.True(found is { Wrong: [], Missed: [], Right.Count: > 100 }, found.ToString());
    }

    [Fact]
    public void Inquiries_ToldWhoIsWho_BelongToTheCompanyThatAsked()
    {
        var found = identities.Compare(
            "select inquiry_id || ' ' || customers.company_id from core.inquiries join core.customers as customers using (customer_id) where customers.company_id is not null and is_genuine",
            """
            select inquiries.record_id || ' ' || customers.company_id
            from truth.customer_records as inquiries
            join truth.customer_records as companies on companies.customer = inquiries.customer and companies.source like 'crm/%'
            join core.company_records as records on records.company_id = companies.record_id
            join core.customers as customers on customers.customer_id = records.customer_id
            join core.inquiries as genuine on genuine.inquiry_id = inquiries.record_id and genuine.is_genuine
            where inquiries.source like 'desk/%'
            """);

        Assert.True(found is { Wrong: [], Missed: [], Right.Count: > 100 }, found.ToString());
    }
}
