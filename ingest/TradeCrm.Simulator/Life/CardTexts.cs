using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>How a person comes to stand on a card: as printed, as scanned, as a tired hand wrote it down.</summary>
internal static class CardTexts
{
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
        var email = mailOf?.Email ?? (stream.Chance(P.CardWithoutMail) ? "" : NameForms.CardEmail(stream, person));
        var series = stream.Chance(700) ? person.Taste.Series.Name : stream.Chance(600) ? person.Taste.Series.NameZh : "";
        return new(name, company, JobTitle.English(person), email, stream.Chance(800) ? NameForms.Phone(stream, person) : "", NameForms.Country(stream, person.Country), series, notes);
    }

    /// <summary>The same, as somebody fills in a form about themselves: whole, and in their own spelling.</summary>
    public static CardText Register(RandomStream stream, Person person, bool isKnown)
    {
        var (name, company) = Names(stream, person, isKnown);
        return new(name, company, JobTitle.English(person), stream.Chance(P.CardWithoutMail) ? "" : NameForms.CardEmail(stream, person), "", person.Country.Name, person.Taste.Series.Name, "");
    }

    /// <summary>An address with two letters in each other's place: mail to it comes back.</summary>
    public static string Misspell(RandomStream stream, string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var place = at > 3 ? stream.Between(1, at - 2) : text.Length / 2;
        return text[place] == text[place + 1] ? text.Remove(place, 1) : $"{text[..place]}{text[place + 1]}{text[place]}{text[(place + 2)..]}";
    }

    // The CRM has a customer as somebody typed them in years ago; the card says it in other words.
    private static (string Name, string Company) Names(RandomStream stream, Person person, bool isKnown)
    {
        if (LocalNames.Script(person.Country) == "zh" && stream.Chance(P.CardInSigns) && LocalNames.Person(person) is { Length: > 0 } name && LocalNames.Company(person.Company) is { Length: > 0 } company)
            return (name, company);
        var share = person.Country.Name == "China" ? 1000 : isKnown ? P.KnownCardAsIs : P.CardAsIs;
        return (stream.Chance(share) ? person.Name : NameForms.Person(stream, person), stream.Chance(share) ? person.Company.Name : NameForms.Company(stream, person.Company));
    }
}
