using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TradeCrm.Pipeline;

/// <summary>
/// YAML text to a tree with places. Reads parser events by hand: anchors, aliases, tags and further documents are refused, so nothing can expand
/// (an alias bomb is a message), and nesting is bounded.
/// </summary>
internal sealed class ConfigTree
{
    /// <summary>The deepest valid key is at level 4; 20 leaves room for mistakes without risking the stack.</summary>
    public const int MaxDepth = 20;

    private readonly IParser parser;
    private readonly ConfigProblems problems;

    private ConfigTree(string text, ConfigProblems problems) => (parser, this.problems) = (new Parser(new StringReader(text)), problems);

    /// <summary>The top of the file, or null when it cannot be read as YAML (the problems say why).</summary>
    public static ConfigMap? Parse(string text, ConfigProblems problems)
    {
        try
        {
            return new ConfigTree(text, problems).Document();
        }
        catch (YamlException wrong)
        {
            problems.Add((int)Math.Max(1, wrong.Start.Line), (int)Math.Max(1, wrong.Start.Column), $"this is not valid YAML: {Reason(wrong)} Look here and above for a quote or bracket that is not closed, or a text with ':' or '#' that needs quotes.");
        }
        catch (TooDeepException deep)
        {
            problems.Add(deep.Line, deep.Column, $"nested deeper than {MaxDepth} levels; expected at most 4.");
        }
        return null;
    }

    private ConfigMap? Document()
    {
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        var top = Node(1);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            problems.Add((int)second.Start.Line, (int)second.Start.Column, "a second document ('---') begins here; expected one per file.");
        if (top is ConfigMap map)
            return map;
        problems.Add(top, $"found {top.Found}; expected keys with values such as 'company:' and 'sources:'.");
        return null;
    }

    private ConfigNode Node(int depth)
    {
        var (line, column) = ((int)parser.Current!.Start.Line, (int)parser.Current.Start.Column);
        if (depth > MaxDepth)
            throw new TooDeepException(line, column);
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            problems.Add(line, column, $"found the alias '*{alias.Value}'; aliases are not read. Write the value out.");
            return new ConfigScalar("", true, line, column);
        }
        RefuseAnchorAndTag((NodeEvent)parser.Current, line, column);
        if (parser.TryConsume<Scalar>(out var scalar))
            return new ConfigScalar(scalar.Value, scalar.Style is not ScalarStyle.Plain, line, column);
        return parser.Accept<SequenceStart>(out _) ? List(depth, line, column) : Map(depth, line, column);
    }

    private ConfigList List(int depth, int line, int column)
    {
        parser.Consume<SequenceStart>();
        var items = new List<ConfigNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new ConfigList(items, line, column);
    }

    private ConfigMap Map(int depth, int line, int column)
    {
        parser.Consume<MappingStart>();
        var entries = new Dictionary<string, ConfigEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not ConfigScalar name)
                problems.Add(key, $"found {key.Found} as a key; expected a name.");
            else if (!entries.TryAdd(name.Text, new ConfigEntry(name, value)))
                problems.Add(key, $"key '{name.Text}' is there twice, first in line {entries[name.Text].Key.Line}. Keep one.");
        }
        return new ConfigMap([.. entries.Values], line, column);
    }

    private void RefuseAnchorAndTag(NodeEvent node, int line, int column)
    {
        if (!node.Anchor.IsEmpty)
            problems.Add(line, column, $"found the anchor '&{node.Anchor.Value}'; anchors are not read. Write the value out where it is needed.");
        if (!node.Tag.IsEmpty)
            problems.Add(line, column, $"found the tag '{node.Tag.Value}'; tags are not read. Leave it out.");
    }

    private static string Reason(YamlException wrong)
    {
        var reason = wrong.Message;
        var afterPlace = reason.IndexOf("): ", StringComparison.Ordinal);
        reason = afterPlace > 0 && reason.StartsWith("(Line", StringComparison.Ordinal) ? reason[(afterPlace + 3)..] : reason;
        return char.ToLowerInvariant(reason[0]) + reason[1..].TrimEnd('.') + ".";
    }

    private sealed class TooDeepException(int line, int column) : Exception
    {
        public int Line { get; } = line;

        public int Column { get; } = column;
    }
}
