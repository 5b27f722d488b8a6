using HtmlAgilityPack;
using TradeCrm.Ingest.Tables;

namespace TradeCrm.Ingest.Html;

/// <summary>
/// Lists that are no tables: elements of the same kind and class at the same place of the page's structure, such as the cards of an exhibitor list, whether they stand together
/// or three by three in rows.
/// </summary>
internal static class BlockGrids
{
    /// <summary>Fewer of a kind are a menu or a footer more often than a list.</summary>
    private const int LeastBlocks = 3;

    private const int MostGroups = 200;

    private static readonly HashSet<string> NoBlocks = ["tr", "td", "th", "thead", "tbody", "option", "br", "p", "span", "a", "img", "meta", "link", "script", "dt", "dd", "path"];

    /// <summary>The groups, those with most blocks first.</summary>
    public static IEnumerable<Grid> In(HtmlDocument document)
    {
        var groups = new Dictionary<(int Parent, string Signature), (int Id, List<HtmlNode> Blocks)>();
        Collect(document.DocumentNode, 0, groups);
        foreach (var (_, blocks) in groups.Values.Where(group => group.Blocks.Count >= LeastBlocks).OrderByDescending(group => group.Blocks.Count).ThenBy(group => group.Id).Take(MostGroups))
        {
            var grid = BlockGrid.Of(FormattableString.Invariant($"list of {blocks.Count} '{Signature(blocks[0])}'"), blocks);
            if (BlockGrid.ColumnsOf(grid) > 1)
                yield return grid;
        }
    }

    private static void Collect(HtmlNode parent, int place, Dictionary<(int Parent, string Signature), (int Id, List<HtmlNode> Blocks)> groups)
    {
        foreach (var node in parent.ChildNodes.Where(PageText.IsSeen))
        {
            var key = (place, Signature(node));
            if (!groups.TryGetValue(key, out var group))
                groups.Add(key, group = (groups.Count + 1, []));
            if (!NoBlocks.Contains(node.Name))
                group.Blocks.Add(node);
            Collect(node, group.Id, groups);
        }
    }

    // Further classes ('even', 'first', 'sponsor') vary within a list; the first one names what the block is.
    private static string Signature(HtmlNode node) =>
        node.GetAttributeValue("class", "").Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? $"{node.Name}.{first}" : node.Name;
}
