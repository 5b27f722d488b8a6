namespace TradeCrm.Tests.Reports;

/// <summary>Cards that wait for us: whoever may not be sold to is marked.</summary>
public sealed class CardsSectionTests
{
    [Theory]
    [InlineData("complaint", "open", "other", true, "complaint not resolved")]
    [InlineData("do_not_contact", "do_not_contact", "other", false, "Ann Lee")]
    [InlineData("do_not_contact", "do_not_contact", "p9", true, "asked not to be contacted")]
    public void Write_CardOfACustomerOnHold_SaysWhyNobodyMaySell(string kind, string state, string person, bool isMarked, string words)
    {
        using var warehouse = ReportWarehouse.Filled();
        warehouse.File.Execute(
            $"""
            delete from marts.contact_holds;
            insert into marts.contact_holds by name (select 'c9' as customer_id, '{kind}' as kind, '{state}' as state, ['{person}'] as person_ids);
            insert into marts.exhibition_follow_up by name (
                select 'f.csv:9' as card_id, 'Canton Fair' as exhibition, 'c9' as customer_id, 'p9' as person_id, 'Ann Lee' as name, 'Firm' as company, 'hot' as interest,
                    'known' as known_as, 'overdue' as state, date '2026-10-12' as due_date, 0 as sessions_since)
            """);
        var card = warehouse.Page().Split("id=\"card-1\"")[1].Split("</tr>")[0];
        Assert.Equal(isMarked, card.Contains("href=\"#holds\"", StringComparison.Ordinal));
        Assert.Contains(words, card, StringComparison.Ordinal);
    }
}
