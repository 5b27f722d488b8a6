using System.Globalization;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

internal sealed partial class StageReading
{
    private ManagementRules Management()
    {
        var standard = new ManagementRules();
        var section = top.Section("crm");
        const string day = "the day on which the CRM was taken into use, such as 2025-11-01";
        const string departments = "a list of departments of the costs such as [sales, customer service]";
        var started = section.TextWhere("started_on", "", day, text => Day(text) is not null);
        var rules = standard with
        {
            StartedOn = Day(started),
            SalesDepartments = section.Items("departments", departments)?.Select(item => section.AsText("departments", item, departments) ?? "").ToList() ?? standard.SalesDepartments,
            Targets = Targets(section),
        };
        section.Finish();
        return rules;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The claimed ones, and in place of them what the company itself has set; a measure without number has no target.</summary>
    private static List<KpiTarget> Targets(ConfigSection crm)
    {
        const string expected = "a list such as [{measure: csat, change_percent: 20}, {measure: nps, value: 45}]";
        var targets = KpiTarget.Claimed.ToList();
        foreach (var item in crm.Items("targets", expected) ?? [])
        {
            if (item is not ConfigMap map)
            {
                crm.Wrong("targets", item, expected);
                continue;
            }
            var section = new ConfigSection(map, "crm.targets", crm.Values, crm.Problems);
            if (section.Take("measure") is null)
                section.Missing("measure", ConfigSection.Listed(ManagementRules.Measures));
            var measure = section.Choice("measure", ManagementRules.Measures[0], [.. ManagementRules.Measures]);
            var own = new KpiTarget(measure, "own", Given(section, "change_percent", -100, 10_000), Given(section, "value", -1_000_000_000_000, 1_000_000_000_000));
            if (own is { ChangePercent: not null, Value: not null })
                section.Wrong("value", section.Take("value")!, "either value or change_percent");
            targets.RemoveAll(target => target.Measure == measure);
            if (own is not { ChangePercent: null, Value: null })
                targets.Add(own);
            section.Finish();
        }
        return targets;
    }

    private static decimal? Given(ConfigSection section, string key, decimal least, decimal most) => section.Take(key) is null ? null : section.Number(key, 0, least, most);
}
