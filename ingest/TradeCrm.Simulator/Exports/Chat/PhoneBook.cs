namespace TradeCrm.Simulator;

/// <summary>Under which name a salesperson saved a customer: seldom as the CRM writes it.</summary>
internal static class PhoneBook
{
    public static string Name(World world, Person person)
    {
        var stream = world.Stream("phone book", person.Number);
        var first = person.Name.Split(' ')[0];
        return stream.Weighted([(0, 55), (1, 15), (2, 12), (3, 8), (4, 10)]) switch
        {
            0 => person.Name,
            1 => $"{first} {person.Company.Name.Split(' ')[0]}",
            2 => $"{person.Name} ({person.Company.City})",
            3 => $"{first} {person.Taste.Series.NameZh}",
            _ => person.Phone,
        };
    }

    /// <summary>Without the characters that no file may bear.</summary>
    public static string Safe(string name) => string.Concat(name.Where(letter => letter >= ' ' && !"<>:\"/\\|?*".Contains(letter, StringComparison.Ordinal))).Trim(' ', '.');
}
