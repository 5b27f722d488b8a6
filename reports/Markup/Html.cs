using System.Text;
using System.Xml.Linq;

namespace TradeCrm.Reports.Markup;

/// <summary>
/// Markup that is safe to put on the page. It is made from literals of this program, in whose holes every text is escaped; a string
/// never becomes markup, because <see cref="Of"/> takes nothing but an interpolated string.
/// </summary>
internal readonly struct Html
{
    private readonly string? markup;

    private Html(string markup) => this.markup = markup;

    public static Html Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(markup);

    /// <summary>Markup from a literal, with the holes escaped.</summary>
    public static Html Of(HtmlLiteral literal) => new(literal.ToMarkup());

    /// <summary>Text from data, kept apart from the direction of the words around it.</summary>
    public static Html Name(string? text) => string.IsNullOrWhiteSpace(text) ? Empty : Of($"<bdi>{text}</bdi>");

    /// <summary>A name from data, or our own words in both languages where nothing gives one.</summary>
    public static Html Name(Bi name) => name.En == name.Zh ? Name(name.En) : Of($"{name}");

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.markup)));

    /// <summary>A style sheet or script of our own, embedded in this assembly.</summary>
    public static Html Asset(string name) => new(Embedded.Text(name));

    /// <summary>A drawing; its texts are escaped by the XML writer.</summary>
    public static Html Drawing(XElement svg) => new(svg.ToString(SaveOptions.DisableFormatting).Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal));

    public override string ToString() => markup ?? "";

    /// <summary>Escapes for text and for quoted attributes; control and direction marks, which can disguise a name, are left out.</summary>
    internal static string Escape(string? text)
    {
        var escaped = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (!IsDisguise(rune.Value))
                escaped.Append(Entity(rune));
        }
        return escaped.ToString();
    }

    internal static bool IsDisguise(int rune) => rune is (< 0x20 and not '\n' and not '\t') or (>= 0x7F and <= 0x9F) or 0x061C or 0x200E or 0x200F
        or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFE or 0xFFFF;

    private static string Entity(Rune rune) => rune.Value switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => rune.ToString(),
    };
}
