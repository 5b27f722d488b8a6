using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace TradeCrm.Reports.Markup;

/// <summary>What the compiler builds from the interpolated string that is given to <see cref="Html.Of"/>.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlLiteral(int literalLength, int holes)
{
    private readonly StringBuilder markup = new(literalLength + (holes * 24));

    public void AppendLiteral(string literal) => markup.Append(literal);

    public void AppendFormatted(Html part) => markup.Append(part.ToString());

    public void AppendFormatted(IEnumerable<Html> parts) => markup.Append(Html.Join(parts).ToString());

    public void AppendFormatted(int number) => markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double number, string format) => markup.Append(number.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted(string? text)
    {
        var isAddress = EndsWith("href=\"") || EndsWith("src=\"");
        markup.Append(Html.Escape(isAddress ? SafeAddress(text) : text));
    }

    public void AppendFormatted(Bi words)
    {
        if (EndsWith("=\""))
            markup.Append(Html.Escape(words.OneLine));
        else if (words.En == words.Zh)
            markup.Append(Html.Escape(words.En));
        else
            markup.Append("<span class=\"en\">").Append(Html.Escape(words.En)).Append("</span><span class=\"zh\" lang=\"zh-Hans\">").Append(Html.Escape(words.Zh)).Append("</span>");
    }

    internal string ToMarkup() => markup.ToString();

    /// <summary>Data may hold javascript: and the like; only what opens a page, a mail or a place on this page passes.</summary>
    private static string SafeAddress(string? address) =>
        address is not null && (address.StartsWith('#') || Allowed.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))) ? address : "#";

    private static readonly string[] Allowed = ["https://", "http://", "mailto:"];

    private bool EndsWith(string ending)
    {
        if (markup.Length < ending.Length)
            return false;
        for (var i = 0; i < ending.Length; i++)
        {
            if (markup[markup.Length - ending.Length + i] != ending[i])
                return false;
        }
        return true;
    }
}
