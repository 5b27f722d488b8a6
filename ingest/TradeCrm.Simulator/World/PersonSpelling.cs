namespace TradeCrm.Simulator;

/// <summary>A person's name as somebody else writes it.</summary>
internal static class PersonSpelling
{
    public static string Write(RandomStream stream, Person person)
    {
        var (first, last) = Parts(person.Name);
        var way = stream.Weighted(("own", 42), ("turned", 10), ("initial", 12), ("upper", 7), ("typing", 7), ("plain", 8), ("first", 4), ("title", 4), ("local", 6), ("transcribed", 6));
        var spelled = way switch
        {
            "turned" => $"{last}, {first}",
            "initial" => $"{first[0]}. {last}",
            "upper" => stream.Chance(500) ? person.Name.ToUpperInvariant() : $"{first} {last.ToUpperInvariant()}",
            "typing" => TypingError.Make(stream, person.Name),
            "plain" => Text.WithoutAccents(person.Name, isGerman: person.Country.Name == "Germany"),
            "first" => first,
            "title" => stream.Pick(["Mr. ", "Ms. "]) + last,
            "local" => Local(stream, person),
            "transcribed" => LocalNames.Transcribed(person),
            _ => person.Name,
        };
        return spelled.Length == 0 ? person.Name : spelled;
    }

    public static string Local(RandomStream stream, Person person)
    {
        var local = LocalNames.Person(person);
        return stream.Chance(500) ? ChineseScript.ToSimplified(local) : local;
    }

    /// <summary>Everything before the first blank, and the rest.</summary>
    public static (string First, string Last) Parts(string name)
    {
        var blank = name.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? (name, name) : (name[..blank], name[(blank + 1)..]);
    }
}
