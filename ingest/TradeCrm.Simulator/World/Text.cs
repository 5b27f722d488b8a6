using System.Text;

namespace TradeCrm.Simulator;

/// <summary>Names as parts of addresses. A table of its own, because Unicode normalisation depends on how the machine's .NET was set up.</summary>
internal static class Text
{
    private const string Accented = "äàáâãåąăấầảắạậçćčéèêëęếềểệíìîïıịñńňóòôöõøőộơợồốúùûüűưựứśşšșżźžłğýỳđţțřÁÀÂÄÃÅĄÇĆČÉÈÊËĘÍÌÎÏİÑŃÓÒÔÖÕØŐÚÙÛÜŰŚŞŠŻŹŽŁĐÝ";
    private const string Plain = "aaaaaaaaaaaaaaccceeeeeeeeeiiiiiinnnoooooooooooouuuuuuuusssszzzlgyydttraaaaaaaccceeeeeiiiiinnooooooouuuuussszzzldy";

    /// <summary>Lower-case ASCII letters and digits; everything else becomes one <paramref name="separator"/>.</summary>
    public static string Slug(string name, string separator = "-")
    {
        var slug = new StringBuilder();
        foreach (var letter in name)
        {
            var plain = Fold(letter);
            if (plain != '\0')
                slug.Append(plain);
            else if (slug.Length > 0 && !EndsWith(slug, separator))
                slug.Append(separator);
        }
        return slug.ToString().Trim('-', '.');
    }

    /// <summary>Accented letters as plain ones, German ones as two letters if asked for; everything else as it is.</summary>
    public static string WithoutAccents(string name, bool isGerman = false) => string.Concat(name.Select(letter => isGerman && letter switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        _ => null,
    } is { } two ? two : Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var position && position < Plain.Length
        ? (char.IsUpper(letter) ? char.ToUpperInvariant(Plain[position]) : Plain[position]).ToString() : letter.ToString()));

    private static bool EndsWith(StringBuilder text, string separator) => separator.Length == 0 || text[^1] == separator[0];

    private static char Fold(char letter)
    {
        if (char.IsAsciiLetterOrDigit(letter))
            return char.ToLowerInvariant(letter);
        var position = Accented.IndexOf(letter, StringComparison.Ordinal);
        if (position >= 0 && position < Plain.Length)
            return Plain[position];
        return letter == 'ß' ? 's' : letter > 127 && char.IsLetter(letter) ? 'e' : '\0';
    }
}
