using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

internal sealed partial class StageReading
{
    /// <summary>A matter that the list leaves out makes no next step.</summary>
    private IReadOnlyList<NextStepRule> NextSteps()
    {
        const string expected = "a list such as [{matter: resolve_complaint, within_days: 1}], the most urgent first";
        if (top.Items("next_steps", expected) is not { } items)
            return NextStepRule.Standard;
        var rules = new List<NextStepRule>();
        foreach (var item in items)
        {
            if (item is not ConfigMap map)
            {
                top.Wrong("next_steps", item, expected);
                continue;
            }
            var section = new ConfigSection(map, "next_steps", top.Values, top.Problems);
            string[] matters = [.. NextStepRule.Standard.Select(rule => rule.Matter)];
            if (section.Take("matter") is null)
                section.Missing("matter", ConfigSection.Listed(matters));
            var matter = section.Choice("matter", matters[0], matters);
            if (rules.Any(rule => rule.Matter == matter) && section.Take("matter") is { } again)
                section.Wrong("matter", again, "each matter once");
            rules.Add(new NextStepRule(matter, section.Whole("within_days", 3, 0, 365)));
            section.Finish();
        }
        return rules;
    }
}
