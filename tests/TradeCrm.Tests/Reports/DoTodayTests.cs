using System.Text.RegularExpressions;

namespace TradeCrm.Tests.Reports;

/// <summary>The first screen: five decisions, one of each kind before a second of any, no customer twice.</summary>
public sealed partial class DoTodayTests
{
    private const string Steps =
        """
        delete from marts.next_steps;
        insert into marts.next_steps
        select 'c' || i, 'Firm ' || i, 'DE', ['resolve_complaint', 'resolve_complaint', 'answer_inquiry', 'tell_of_late_order', 'keep_promise', 'settle_price', 'introduce_successor'][i],
            'About ' || i, 'Li Na', null, null, i, '2026-11-01', '2026-10-01 02:00:00'
        from range(1, 8) as t(i)
        """;

    [Fact]
    public void Render_MoreThanFiveKinds_ShowsTheMostUrgentOfEach()
    {
        using var warehouse = ReportWarehouse.Filled();
        warehouse.File.Execute(Steps);
        Assert.Equal(["Firm 1", "Firm 5", "Firm 3", "Firm 6", "Firm 7"], Names(warehouse.Page()));
    }

    [Fact]
    public void Render_Step_SaysWhatAndLinksToItsLineInTheTable()
    {
        using var warehouse = ReportWarehouse.Filled();
        warehouse.File.Execute(Steps);
        var page = English(warehouse.Page());
        Assert.Contains("Keep the promise to <b><bdi>Firm 5</bdi></b>: “<bdi>About 5</bdi>”; open since 1 Oct</span> <span class=\"owner\"><bdi>Li Na</bdi></span> <span class=\"go\">→ <a href=\"#next-5\">next step</a>", page, StringComparison.Ordinal);
        Assert.Contains("Introduce a successor to <b><bdi>Firm 7</bdi></b>: <bdi>About 7</bdi> has left;", page, StringComparison.Ordinal);
        Assert.Matches("<tr id=\"next-5\"><th[^>]*><b><bdi>Firm 5</bdi>", page);
    }

    [Fact]
    public void Render_StepBeyondTheEndOfTheTable_LinksToTheSection()
    {
        using var warehouse = ReportWarehouse.Filled();
        warehouse.File.Execute($"{Steps}; insert into marts.next_steps select 'm' || i, 'More ' || i, 'DE', 'answer_inquiry', null, null, null, null, 3, '2026-11-01', '2026-10-01 02:00:00' from range(400) as t(i)");
        var today = English(Today().Match(warehouse.Page()).Value);
        Assert.Contains("<bdi>About 7</bdi> has left; open since 1 Oct</span> <span class=\"owner\"><bdi>Li Na</bdi></span> <span class=\"go\">→ <a href=\"#next\">", today, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#next-1\">", today, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_FewSteps_FillsUpWithOtherCustomersOnly()
    {
        using var warehouse = ReportWarehouse.Filled();
        warehouse.File.Execute($"{Steps}; delete from marts.next_steps where customer_id <> 'c1'; update marts.next_steps set customer_name = (select customer_name from marts.unanswered_inquiries where state = 'unanswered' order by clock_from desc, inquiry_id limit 1)");
        var names = Names(warehouse.Page());
        Assert.Equal((5, 5), (names.Count, names.Distinct().Count()));
    }

    [Fact]
    public void Render_TextOfAStranger_IsEscapedAndCut()
    {
        using var warehouse = ReportWarehouse.Filled();
        warehouse.File.Execute($"{Steps}; update marts.next_steps set about = '<script>' || repeat('x', 200)");
        var page = English(warehouse.Page());
        Assert.Contains($"&lt;script&gt;{new string('x', 102)}…", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>xx", page, StringComparison.Ordinal);
    }

    private static List<string> Names(string page) => [.. Name().Matches(English(Today().Match(page).Value)).Select(name => name.Groups[1].Value)];

    private static string English(string page) => BothLanguages().Replace(page, "$1");

    [GeneratedRegex("<section id=\"today\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Today();

    [GeneratedRegex("<b>(?:<bdi>)?(.*?)(?:</bdi>)?</b>")]
    private static partial Regex Name();

    [GeneratedRegex("<span class=\"en\">(.*?)</span><span class=\"zh\" lang=\"zh-Hans\">.*?</span>")]
    private static partial Regex BothLanguages();
}
