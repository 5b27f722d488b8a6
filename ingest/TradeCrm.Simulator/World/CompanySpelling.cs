namespace TradeCrm.Simulator;

/// <summary>A company's name as somebody writes it who has it from a card, a mail or by ear.</summary>
internal static class CompanySpelling
{
    private static readonly (string Long, string Short)[] Abbreviations =
    [
        ("Industrial Supply", "Ind. Supply"), ("Power Systems", "Pwr Sys"), ("Kitchen Supply", "Kitchen Sup."), ("Outdoor Living", "Outdoor Liv."), ("Machinery", "Mach."),
        ("Electrical", "Elec."), ("Packaging", "Pkg"), ("Logistics", "Log."), ("Wholesale", "Whsle"), ("Furniture", "Furn."), ("Hardware", "Hdw"), ("Renewables", "Renew."),
        ("Housewares", "Housew."), ("International", "Intl"), ("Trading", "Trdg"), ("Saint ", "St. "), ("Lighting", "Ltg"), ("Energy", "Enrgy"),
    ];

    /// <summary>The name that the company had at that time, in some spelling; its own in a good third of all cases.</summary>
    public static string Write(RandomStream stream, Company company, string name)
    {
        var way = stream.Weighted(("own", 36), ("bare", 13), ("form", 12), ("upper", 8), ("and", 8), ("short", 7), ("typing", 9), ("plain", 5), ("local", 5), ("transcribed", 4));
        var spelled = way switch
        {
            "bare" => LegalForm.Without(name, company.Country),
            "form" => LegalForm.Rewritten(stream, name, company.Country),
            "upper" => name.ToUpperInvariant().Replace(".", "", StringComparison.Ordinal),
            "and" => And(name, company.Country),
            "short" => Short(name),
            "typing" => TypingError.Make(stream, stream.Chance(500) ? name : LegalForm.Without(name, company.Country)),
            "plain" => Text.WithoutAccents(name, isGerman: company.Country.Name == "Germany"),
            "local" when name == company.Name => LocalNames.Company(company),
            "transcribed" when name == company.Name => LocalNames.Transcribed(company),
            _ => name,
        };
        return spelled.Length == 0 ? name : spelled;
    }

    /// <summary>In the local script, simplified as often as traditional where that makes a difference.</summary>
    public static string Local(RandomStream stream, Company company)
    {
        var local = LocalNames.Company(company);
        return stream.Chance(500) ? ChineseScript.ToSimplified(local) : local;
    }

    private static string And(string name, Country country)
    {
        var (form, bare) = (LegalForm.Of(name, country), LegalForm.Without(name, country));
        var word = country.Name switch { "Germany" => "und", "Spain" or "Mexico" or "Chile" => "y", "France" => "et", _ => "and" };
        return bare.Contains(" & ", StringComparison.Ordinal) ? $"{bare.Replace(" & ", $" {word} ", StringComparison.Ordinal)} {form}".TrimEnd()
            : $"{bare.Replace(" ", "-", StringComparison.Ordinal)} {form}".TrimEnd();
    }

    private static string Short(string name)
    {
        foreach (var (word, abbreviation) in Abbreviations)
        {
            if (name.Contains(word, StringComparison.Ordinal))
                return name.Replace(word, abbreviation, StringComparison.Ordinal);
        }
        return name.Replace(" & ", "&", StringComparison.Ordinal);
    }
}
