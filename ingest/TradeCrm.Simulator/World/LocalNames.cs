using System.Text;

namespace TradeCrm.Simulator;

/// <summary>Names in the script of the country, and in another transcription: pinyin for Cantonese, 'Khaled' for 'Khalid'. Texts/local-names.tsv knows the words.</summary>
internal static class LocalNames
{
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["Hong Kong"] = "zh",
        ["Taiwan"] = "zh",
        ["Singapore"] = "zh",
        ["Japan"] = "ja",
        ["South Korea"] = "ko",
        ["Russia"] = "ru",
        ["United Arab Emirates"] = "ar",
        ["Saudi Arabia"] = "ar",
        ["Egypt"] = "ar",
    };

    private static readonly ILookup<string, Word> Words = Texts.Table("local-names")
        .Select(row => (row["script"], Word: new Word(row["latin"], row["local"], row["variant"])))
        .OrderByDescending(row => row.Word.Latin.Length).ThenBy(row => row.Word.Latin, StringComparer.Ordinal).ToLookup(row => row.Item1, row => row.Word);

    private sealed record Word(string Latin, string Local, string Variant);

    public static string? Script(Country country) => Scripts.GetValueOrDefault(country.Name);

    /// <summary>With the legal form; traditional characters where the country has them. Empty where the country writes Latin letters.</summary>
    public static string Company(Company company)
    {
        if (company.NameLocal.Length > 0 || Script(company.Country) is not { } script)
            return company.NameLocal;
        var bare = Spell(script, LegalForm.Without(company.Name, company.Country), word => word.Local, script is "zh" or "ja" ? "" : " ");
        return bare is null ? "" : script switch
        {
            "zh" => company.Country.Name == "Taiwan" ? $"{bare}股份有限公司" : company.Name.EndsWith("Trading Co.", StringComparison.Ordinal) ? $"{bare}貿易行" : $"{bare}有限公司",
            "ja" => $"株式会社{bare}",
            "ko" => $"(주){bare}",
            "ru" => $"ООО «{bare}»",
            _ => $"شركة {bare}",
        };
    }

    /// <summary>Family name first where the country does so. Empty where it writes Latin letters.</summary>
    public static string Person(Person person)
    {
        if (Script(person.Country) is not { } script || Parts(person) is not var (first, last))
            return "";
        var (given, family) = (Spell(script, first, word => word.Local, ""), Spell(script, last, word => word.Local, ""));
        return given is null || family is null ? "" : script is "ru" or "ar" ? $"{given} {family}" : $"{family}{given}";
    }

    /// <summary>The name in another transcription; as it is where there is none.</summary>
    public static string Transcribed(Person person)
    {
        if (Script(person.Country) is not { } script || Parts(person) is not var (first, last))
            return person.Name;
        var (given, family) = (Spell(script, first, word => word.Variant, " "), Spell(script, last, word => word.Variant, " "));
        return given is null || family is null ? person.Name : script == "zh" ? $"{family} {given}" : $"{given} {family}";
    }

    /// <summary>The company's name in another transcription, without its legal form; empty where there is none.</summary>
    public static string Transcribed(Company company) => Script(company.Country) is { } script
        ? Spell(script, LegalForm.Without(company.Name, company.Country), word => word.Variant, " ") ?? "" : "";

    private static (string First, string Last)? Parts(Person person)
    {
        var first = person.Country.FirstNames.Where(name => person.Name.StartsWith(name + " ", StringComparison.Ordinal)).MaxBy(name => name.Length);
        return first is null ? null : (first, person.Name[(first.Length + 1)..]);
    }

    // Word by word, the longest first; null if a word is not known.
    private static string? Spell(string script, string name, Func<Word, string> form, string between)
    {
        var spelled = new StringBuilder();
        for (var rest = name.Trim(); rest.Length > 0; rest = rest.TrimStart())
        {
            var word = Words[script].FirstOrDefault(word => rest.StartsWith(word.Latin, StringComparison.Ordinal) && (rest.Length == word.Latin.Length || rest[word.Latin.Length] == ' '));
            var length = word?.Latin.Length ?? Math.Max(1, rest.IndexOf(' ', StringComparison.Ordinal) is var blank && blank < 0 ? rest.Length : blank);
            if (word is null && !rest[..length].All(letter => letter == '&' || char.IsAsciiDigit(letter)))
                return null;
            spelled.Append(spelled.Length > 0 ? between : "").Append(word is null ? And(script, rest[..length]) : form(word));
            rest = rest[length..];
        }
        return spelled.ToString();
    }

    private static string And(string script, string text) => text != "&" ? text : script switch { "zh" => "", "ja" => "・", "ru" => "и", "ar" => "و", _ => "&" };
}
