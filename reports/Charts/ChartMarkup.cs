using System.Globalization;
using System.Xml.Linq;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Charts;

/// <summary>A text of a chart.</summary>
internal readonly record struct ChartText(Bi Words, bool IsBold);

/// <summary>
/// Turns ScottPlot's SVG into one that may stand beside others in a page: own ids, a viewBox, a title for screen readers, colours from the
/// style sheet, and the words of both languages in place of the stand-ins.
/// </summary>
internal sealed class ChartMarkup(string id, IReadOnlyList<ChartText> texts)
{
    private const int FirstStandIn = 1000;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Four digits, which are equally wide in Open Sans, so that the place of the words can be told from them.</summary>
    public static string StandIn(int index) => (FirstStandIn + index).ToString(CultureInfo.InvariantCulture);

    public XElement Rewrite(string drawing, int width, int height, Bi title, Bi description)
    {
        var svg = XDocument.Parse(drawing).Root!;
        RenameIds(svg);
        foreach (var element in svg.DescendantsAndSelf())
            UseStyleSheet(element);
        foreach (var text in svg.Descendants(Svg + "text").ToList())
            text.ReplaceWith(Words(text));
        svg.Attributes().Remove();
        svg.Add(new XAttribute("class", "chart"), new XAttribute("role", "img"), new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}")),
            new XAttribute("aria-labelledby", $"{id}-title {id}-desc"));
        svg.AddFirst(new XElement(Svg + "title", new XAttribute("id", $"{id}-title"), Clean(title.OneLine)), new XElement(Svg + "desc", new XAttribute("id", $"{id}-desc"), Clean(description.OneLine)));
        return svg;
    }

    private void RenameIds(XElement svg)
    {
        var names = svg.Descendants().Attributes("id").Select((attribute, index) => (attribute, Fresh: $"{id}-{index}")).ToDictionary(pair => pair.attribute.Value, pair => pair.Fresh);
        foreach (var attribute in svg.Descendants().Attributes("id"))
            attribute.Value = names[attribute.Value];
        foreach (var attribute in svg.Descendants().Attributes().Where(attribute => attribute.Value.StartsWith("url(#", StringComparison.Ordinal)))
            attribute.Value = $"url(#{names[attribute.Value[5..^1]]})";
    }

    private static void UseStyleSheet(XElement element)
    {
        foreach (var property in new[] { "fill", "stroke" })
        {
            if (element.Attribute(property) is not { } attribute || ChartColor.Variable(attribute.Value) is not { } variable)
                continue;
            var style = element.Attribute("style")?.Value;
            element.SetAttributeValue("style", (style is null ? "" : style + ";") + $"{property}:{variable}");
            attribute.Remove();
        }
    }

    private IEnumerable<XElement> Words(XElement text)
    {
        if (!int.TryParse(text.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < FirstStandIn || number >= FirstStandIn + texts.Count)
            throw new InvalidOperationException($"the chart '{id}' draws '{text.Value.Trim()}' without its words in both languages");
        var (words, isBold) = texts[number - FirstStandIn];
        if (words.En == words.Zh)
            return [Word(text, words.En, isBold, null)];
        return [Word(text, words.En, isBold, "en"), Word(text, words.Zh, isBold, "zh")];
    }

    private static XElement Word(XElement standIn, string words, bool isBold, string? language)
    {
        var (anchor, x) = Anchor(standIn);
        var word = new XElement(Svg + "text", standIn.Attribute("transform"), standIn.Attribute("style"), standIn.Attribute("font-size"), new XAttribute("x", x), new XAttribute("y", First(standIn, "y")));
        if (anchor != "start")
            word.SetAttributeValue("text-anchor", anchor);
        if (isBold)
            word.SetAttributeValue("font-weight", "600");
        word.SetAttributeValue("class", language);
        word.Value = Clean(words);
        return word;
    }

    /// <summary>Skia places every digit; from the first two follow the width and with it the point that the words are aligned by.</summary>
    private static (string Anchor, string X) Anchor(XElement text)
    {
        var places = text.Attribute("x")!.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(place => double.Parse(place, CultureInfo.InvariantCulture)).ToArray();
        var advance = places[1] - places[0];
        return (places[0] / advance) switch
        {
            > -1 => ("start", "0"),
            < -3 => ("end", "0"),
            _ => ("middle", "0"),
        };
    }

    private static string First(XElement text, string attribute) => text.Attribute(attribute)!.Value.Split(',')[0].Trim();

    /// <summary>XML refuses control characters, and direction marks would disguise a name.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => !Html.IsDisguise(rune.Value)).Select(rune => rune.ToString()));
}
