using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>How a person comes to stand on a card: as printed, as scanned, as a tired hand wrote it down.</summary>
internal static class CardTexts
{
    private static readonly string[] Titles = ["Purchasing Manager", "Owner", "Buyer", "Managing Director", "Import Manager", "Engineer", "", ""];

    /// <summary>Signs of Hong Kong's names and of the series, as cards from there print them.</summary>
    private static readonly Dictionary<string, string> Traditional = new()
    {
        ["Chan"] = "陳",
        ["Lam"] = "林",
        ["Wong"] = "黃",
        ["Leung"] = "梁",
        ["Wing"] = "詠",
        ["Ka Yan"] = "嘉欣",
        ["Chun"] = "俊",
        ["Mei"] = "美",
        ["LED Lighting"] = "LED照明",
        ["Solar Power"] = "太陽能",
        ["Power Tools"] = "電動工具",
        ["Kitchenware"] = "廚具",
        ["Garden Furniture"] = "戶外傢俱",
        ["Packaging"] = "包裝",
    };

    /// <param name="stream">Where the defects are drawn from.</param>
    /// <param name="person">Whose card it is.</param>
    /// <param name="isKnown">In the CRM already: then it is seldom written as it is there.</param>
    /// <param name="mailOf">Whose mailbox stands on it instead.</param>
    /// <param name="notes">As scribbled.</param>
    public static CardText Write(RandomStream stream, Person person, bool isKnown, Person? mailOf, string notes)
    {
        var (name, company) = Names(stream, person, isKnown);
        if (stream.Chance(P.SwappedCard))
            (name, company) = (company, name);
        var email = mailOf?.Email ?? (stream.Chance(P.CardWithoutMail) ? "" : person.Email);
        var series = stream.Chance(700) ? person.Taste.Series.Name : stream.Chance(600) ? person.Taste.Series.NameZh : "";
        return new(name, company, Titles[person.Number % Titles.Length], email, stream.Chance(800) ? person.Phone : "", person.Country.Name, series, notes);
    }

    /// <summary>The same, as somebody fills in a form about themselves: whole, and in their own spelling.</summary>
    public static CardText Register(RandomStream stream, Person person, bool isKnown)
    {
        var (name, company) = Names(stream, person, isKnown);
        return new(name, company, Titles[person.Number % Titles.Length], stream.Chance(P.CardWithoutMail) ? "" : person.Email, "", person.Country.Name, person.Taste.Series.Name, "");
    }

    /// <summary>An address with two letters in each other's place: mail to it comes back.</summary>
    public static string Misspell(RandomStream stream, string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var place = at > 3 ? stream.Between(1, at - 2) : text.Length / 2;
        return text[place] == text[place + 1] ? text.Remove(place, 1) : $"{text[..place]}{text[place + 1]}{text[place]}{text[(place + 2)..]}";
    }

    private static (string Name, string Company) Names(RandomStream stream, Person person, bool isKnown)
    {
        var (name, company) = (person.Name, person.Company.Name);
        if (person.Country.Name == "Hong Kong" && stream.Chance(600))
            return Signs(person);
        if (stream.Chance(P.MisspeltCard) && name.Length > 6 && !name.Contains('@', StringComparison.Ordinal))
            name = Misspell(stream, name);
        return !isKnown ? (name, company) : stream.Next(8) switch
        {
            0 => (name.ToUpperInvariant(), company.ToUpperInvariant()),
            1 => ($"{name[0]}. {name.Split(' ')[^1]}", company),
            2 => (name, WithoutSuffix(person)),
            3 => ($"{name.Split(' ')[^1]}, {name.Split(' ')[0]}", company.Replace("&", "and", StringComparison.Ordinal)),
            4 => (name, Text.Slug(company, " ").ToUpperInvariant()),
            _ => (name, company),
        };
    }

    private static string WithoutSuffix(Person person) =>
        person.Country.Suffixes.Aggregate(person.Company.Name, (name, suffix) => name.EndsWith($" {suffix}", StringComparison.Ordinal) ? name[..^(suffix.Length + 1)] : name);

    private static (string Name, string Company) Signs(Person person)
    {
        var last = person.Name.Split(' ')[^1];
        var first = person.Name[..^(last.Length + 1)];
        return ($"{Traditional.GetValueOrDefault(last, last)}{Traditional.GetValueOrDefault(first, first)}",
            $"{(person.Company.City == "Kowloon" ? "九龍" : "香港")}{Traditional[person.Taste.Series.Name]}貿易行");
    }
}
