using System.Net;
using System.Text.RegularExpressions;
using HtmlAgilityPack;
using TradeCrm.Ingest.Delimited;

namespace TradeCrm.Ingest.Html;

/// <summary>
/// What one block of a list says, by name: 'Booth: 12.3' and dt/dd by their labels, links by what they lead to, other texts by the class (or itemprop) of their element, the
/// first heading as the company.
/// </summary>
internal static partial class BlockFields
{
    private static readonly HashSet<string> Inline = ["a", "b", "strong", "i", "em", "span", "br", "small", "img", "u", "sup", "font"];

    private static readonly HashSet<string> Known = [.. SourceKinds.All.SelectMany(kind => HeaderNames.Of(kind).Keys)];

    public static Dictionary<string, string> Of(HtmlNode block)
    {
        var fields = new Dictionary<string, string>();
        Read(block, fields);
        return fields;
    }

    private static void Read(HtmlNode node, Dictionary<string, string> fields)
    {
        foreach (var child in node.ChildNodes.Where(PageText.IsSeen))
        {
            Link(child, fields);
            if (child.Name == "dt")
                Add(fields, PageText.Of(child), NextText(child, "dd"));
            else if (child.Name == "dd" || IsLabelOf(child, fields))
                Links(child, fields);
            else if (IsLeaf(child))
                Leaf(child, fields);
            else
                Read(child, fields);
        }
    }

    // <span class="label">Country</span><span>Germany</span>, and the same with <b>Country:</b> Germany.
    private static bool IsLabelOf(HtmlNode node, Dictionary<string, string> fields)
    {
        var text = PageText.Of(node).TrimEnd(':', '：', ' ');
        if (node.Name is not ("b" or "strong" or "span" or "label" or "th") || !Known.Contains(HeaderNames.Fold(text)))
            return false;
        var next = NextText(node, null);
        if (next.Length == 0)
            return false;
        Add(fields, text, next);
        return true;
    }

    private static void Leaf(HtmlNode leaf, Dictionary<string, string> fields)
    {
        Links(leaf, fields);
        var text = PageText.Of(leaf);
        if (text.Length == 0)
            return;
        if (leaf.Name is ['h', >= '1' and <= '6'] && !fields.ContainsKey("Company"))
            Add(fields, "Company", text);
        else if (Labelled().Match(text) is { Success: true } match && (Known.Contains(HeaderNames.Fold(match.Groups[1].Value)) || ClassOf(leaf) is null))
            Add(fields, match.Groups[1].Value, match.Groups[2].Value);
        else if (ClassOf(leaf) is { } name)
            Add(fields, name, text);
    }

    private static void Links(HtmlNode node, Dictionary<string, string> fields)
    {
        foreach (var link in node.Descendants("a"))
            Link(link, fields);
    }

    private static void Link(HtmlNode node, Dictionary<string, string> fields)
    {
        if (node.Name != "a")
            return;
        var target = WebUtility.HtmlDecode(node.GetAttributeValue("href", "")).Trim();
        if (target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            Add(fields, "Email", Uri.UnescapeDataString(target["mailto:".Length..].Split('?')[0]));
        else if (target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            Add(fields, "Phone", Uri.UnescapeDataString(target["tel:".Length..]));
        else if (target.StartsWith("http", StringComparison.OrdinalIgnoreCase) && PageText.Of(node) is var shown && (shown.Contains('.') || shown.Contains("web", StringComparison.OrdinalIgnoreCase)))
            Add(fields, "Website", target);
    }

    private static bool IsLeaf(HtmlNode node) => node.ChildNodes.All(child => child.NodeType != HtmlNodeType.Element || (Inline.Contains(child.Name) && !HasNamedPart(child)));

    private static bool HasNamedPart(HtmlNode node) => node.Name == "span" && ClassOf(node) is { } name && Known.Contains(HeaderNames.Fold(name));

    /// <summary>The itemprop, else the class; of 'card__country' or 'exhibitor-country' the end that means something.</summary>
    private static string? ClassOf(HtmlNode node)
    {
        var name = node.GetAttributeValue("itemprop", "") is { Length: > 0 } item ? item : node.GetAttributeValue("class", "").Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        if (name is null or "")
            return null;
        var parts = name.Split((char[])['-', '_'], StringSplitOptions.RemoveEmptyEntries);
        for (var from = 0; from < parts.Length; from++)
            if (string.Join(' ', parts[from..]) is var end && Known.Contains(HeaderNames.Fold(end)))
                return end;
        return name;
    }

    private static string NextText(HtmlNode node, string? name)
    {
        for (var next = node.NextSibling; next is not null; next = next.NextSibling)
        {
            var text = next is HtmlTextNode part ? WebUtility.HtmlDecode(part.Text).Trim(' ', ':', '：', '\n', '\r', '\t', '\u00A0') : next.Name == name || name is null ? PageText.Of(next) : "";
            if (text.Length > 0 || (next.NodeType == HtmlNodeType.Element && next.Name != "br"))
                return text;
        }

        return "";
    }

    private static void Add(Dictionary<string, string> fields, string name, string value)
    {
        var key = name.Trim().TrimEnd(':', '：').Trim();
        if (key.Length is > 0 and < 60 && value.Length > 0)
            fields.TryAdd(key, value);
    }

    [GeneratedRegex(@"^(\p{L}[\p{L}\p{N} /().-]{1,39})\s*[:：](?!//)\s*(\S.*)$", RegexOptions.Singleline)]
    private static partial Regex Labelled();
}
