using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

internal sealed partial class StageReading
{
    private static readonly string[] PageKinds =
        ["home", "product", "price", "download", "manual", "inquiry_form", "company", "careers", "blog", "feed", "asset", "admin"];

    private BuildOptions Build(CompanyOptions company, string timeZone, string currency)
    {
        var standard = new BuildOptions();
        var (visits, inquiries, retention) = (top.Section("visits"), top.Section("inquiries"), top.Section("retention"));
        var (starts, ends) = Workday(inquiries, standard);
        var options = standard with
        {
            CompanyName = company.Name,
            CompanyCurrency = company.Currency,
            OwnDomains = company.Domains,
            TimeZone = timeZone,
            Currency = currency,
            SessionGapMinutes = visits.Whole("session_gap_minutes", standard.SessionGapMinutes, 1, 1440),
            FormMatchSeconds = visits.Whole("form_match_seconds", standard.FormMatchSeconds, 1, 86400),
            PageRules = PageRules(visits) ?? standard.PageRules,
            NextSteps = NextSteps(),
            InquiryDeadlineHours = inquiries.Number("deadline_business_hours", standard.InquiryDeadlineHours, 1, 1000),
            InquiryReopenDays = inquiries.Whole("reopen_days", standard.InquiryReopenDays, 1, 3650),
            WorkdayStartsHour = starts,
            WorkdayEndsHour = ends,
            Holidays = Holidays(inquiries, standard.Holidays),
            QualifiedMinSignals = inquiries.Whole("qualified_min_signals", standard.QualifiedMinSignals, 1, 20),
            Quotations = new QuotationReading(top.Section("quotations")).Read(),
            Lifecycle = new LifecycleReading(top.Section("lifecycle")).Read(),
            RetentionPeriod = retention.Choice("period", standard.RetentionPeriod, "month", "quarter"),
        };
        foreach (var section in new[] { visits, inquiries, retention })
            section.Finish();
        return options with { Calendars = Calendars(options) };
    }

    private static (int Starts, int Ends) Workday(ConfigSection section, BuildOptions standard)
    {
        const string expected = "the hours between which people work, such as [9, 18]";
        if (section.Items("workday", expected) is not { } items)
            return (standard.WorkdayStartsHour, standard.WorkdayEndsHour);
        var hours = items.OfType<ConfigScalar>().Select(item => int.TryParse(section.Values.Of(item), out var hour) ? hour : -1).ToList();
        if (items.Count == 2 && hours is [>= 0 and < 24, > 0 and <= 24] && hours[0] < hours[1])
            return (hours[0], hours[1]);
        section.Problems.Add(section.Take("workday")!, $"{section.PathOf("workday")} is [{string.Join(", ", items.Select(item => item.Found.Trim('\'')))}]; expected {expected}.");
        return (standard.WorkdayStartsHour, standard.WorkdayEndsHour);
    }

    private static List<PageRule>? PageRules(ConfigSection visits)
    {
        const string expected = "a list of rules such as {kind: product, pattern: \"^/products/\"}";
        if (visits.Items("pages", expected) is not { } items)
            return null;
        var rules = new List<PageRule>();
        foreach (var item in items)
        {
            if (item is not ConfigMap map)
            {
                visits.Wrong("pages", item, expected);
                continue;
            }
            var section = new ConfigSection(map, "visits.pages", visits.Values, visits.Problems);
            if (section.Take("kind") is null)
                section.Missing("kind", ConfigSection.Listed(PageKinds));
            var kind = section.Choice("kind", "home", PageKinds);
            var pattern = section.RequiredText("pattern", "a regular expression on the page's path");
            if (!ConfigFormats.IsPattern(pattern))
                section.Wrong("pattern", section.Take("pattern")!, "a regular expression without look-around and back-references, such as \"^/products/\"");
            section.Finish();
            rules.Add(new PageRule(kind, pattern));
        }
        return rules;
    }
}
