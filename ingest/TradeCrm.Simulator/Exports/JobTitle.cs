namespace TradeCrm.Simulator;

/// <summary>What stands on a person's card; the same for each call, and empty for one in six.</summary>
internal static class JobTitle
{
    private static readonly Dictionary<string, string[]> Titles = new()
    {
        ["buyer"] = ["Purchasing Manager", "Buyer", "Import Manager", "Head of Procurement", "Category Manager"],
        ["owner"] = ["Owner", "Managing Director", "CEO", "General Manager"],
        ["engineer"] = ["Engineer", "Technical Manager", "Quality Manager", "Project Engineer"],
        ["assistant"] = ["Purchasing Assistant", "Logistics Coordinator", "Office Manager"],
    };

    private static readonly Dictionary<string, string[]> Chinese = new()
    {
        ["buyer"] = ["采购经理", "采购", "进口经理", "采购总监"],
        ["owner"] = ["老板", "总经理", "CEO"],
        ["engineer"] = ["工程师", "技术经理", "质量经理"],
        ["assistant"] = ["采购助理", "跟单", "Assistant"],
    };

    public static string English(Person? person) => Of(person, Titles);

    public static string InChinese(Person? person) => Of(person, Chinese);

    private static string Of(Person? person, Dictionary<string, string[]> titles) =>
        person is null || person.Number % 6 == 5 ? "" : titles[person.Function][person.Number / 6 % titles[person.Function].Length];
}
