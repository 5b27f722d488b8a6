using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary><c>lifecycle:</c>, how long stages may take, the CRM's own words for them, and the work packages.</summary>
internal sealed class LifecycleReading(ConfigSection section)
{
    private readonly LifecycleRules standard = new();

    public LifecycleRules Read()
    {
        var rules = standard with
        {
            OpenedAs = section.Choice("opened_as", standard.OpenedAs, [.. LifecycleStage.Told]),
            MatchDays = section.Whole("match_days", standard.MatchDays, 0, 365),
            MedianMinDeals = section.Whole("median_min_deals", standard.MedianMinDeals, 1, 10_000),
            DormantDays = section.Whole("dormant_days", standard.DormantDays, 1, 3650),
            ExpectedDays = ExpectedDays(),
            Words = Words(),
            Packages = Packages(),
        };
        section.Finish();
        return rules;
    }

    private Dictionary<string, int> ExpectedDays()
    {
        var days = section.Section("expected_days");
        var expected = LifecycleStage.Planned.Where(stage => days.Take(stage) is not null).ToDictionary(stage => stage, stage => days.Whole(stage, 0, 0, 3650));
        days.Finish();
        return expected;
    }

    private List<LifecycleWord> Words()
    {
        var words = section.Section("stages");
        return [.. words.Map.Entries.Select(entry => new LifecycleWord(words.Choice(entry.Key.Text, "identified", [.. LifecycleStage.Told]), entry.Key.Text, null))];
    }

    /// <summary>A list takes the place of the default one as a whole.</summary>
    private IReadOnlyList<WorkPackage> Packages()
    {
        const string expected = "a list such as [{stage: shipped, package: booking, responsible: logistics, planned: shipment_planned, days: -6, done: shipment_booked}]";
        if (section.Items("work_packages", expected) is not { } items)
            return standard.Packages;
        var packages = new List<WorkPackage>();
        foreach (var item in items)
        {
            if (item is ConfigMap map)
                packages.Add(Package(new ConfigSection(map, section.PathOf("work_packages"), section.Values, section.Problems)));
            else
                section.Wrong("work_packages", item, expected);
        }
        return packages;
    }

    private static WorkPackage Package(ConfigSection item)
    {
        string[] facts = [.. WorkPackage.Facts];
        string[] stages = [.. LifecycleStage.All.Select(stage => stage.Name)];
        foreach (var (key, names) in new[] { ("stage", stages), ("planned", facts) })
        {
            if (item.Take(key) is null)
                item.Missing(key, ConfigSection.Listed(names));
        }
        var package = new WorkPackage(item.Choice("stage", stages[0], stages), item.RequiredText("package", "a name such as booking"),
            item.TextWhere("responsible", WorkPackage.Salesperson, "'salesperson' or a department", text => text.Length > 0), item.Choice("planned", facts[0], facts),
            item.Whole("days", 0, -365, 365), item.Take("done") is null ? null : item.Choice("done", facts[0], facts), item.Take("implied_by") is null ? null : item.Choice("implied_by", facts[0], facts));
        item.Finish();
        return package;
    }
}
