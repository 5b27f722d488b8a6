using System.Net;
using System.Text;
using HtmlAgilityPack;

namespace TradeCrm.Ingest.Html;

/// <summary>The text of an element as a reader sees it.</summary>
internal static class PageText
{
    private const int MostLetters = 32_767;

    private static readonly HashSet<string> Unseen = ["script", "style", "noscript", "template", "head", "svg", "select", "button"];

    private static readonly HashSet<string> Breaking = ["br", "p", "div", "li", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "section", "article"];

    /// <summary>Entities decoded, runs of white space one blank, blocks and line breaks parted by a blank; as long as a cell of Excel at most.</summary>
    public static string Of(HtmlNode node)
    {
        var text = new StringBuilder();
        Append(node, text);
        return Collapsed(text);
    }

    /// <summary>The text that stands in the element itself, not in the elements within.</summary>
    public static string OwnOf(HtmlNode node) => Collapsed(new StringBuilder(string.Concat(node.ChildNodes.OfType<HtmlTextNode>().Select(part => WebUtility.HtmlDecode(part.Text) + " "))));

    /// <summary>False for scripts, styles, comments and what the page hides.</summary>
    public static bool IsSeen(HtmlNode node) => node.NodeType == HtmlNodeType.Element && !Unseen.Contains(node.Name)
        && !node.Attributes.Contains("hidden") && !node.GetAttributeValue("style", "").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static void Append(HtmlNode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (text.Length > MostLetters)
                return;
            if (child is HtmlTextNode part)
                text.Append(WebUtility.HtmlDecode(part.Text));
            else if (IsSeen(child))
            {
                Append(child, text);
                if (Breaking.Contains(child.Name))
                    text.Append('\n');
            }
        }
    }

    private static string Collapsed(StringBuilder text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var letter in text.ToString())
        {
            if (!char.IsWhiteSpace(letter))
                collapsed.Append(letter);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
                collapsed.Append(' ');
        }

        return collapsed.ToString().TrimEnd();
    }
}
