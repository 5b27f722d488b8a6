namespace TradeCrm.Pipeline;

/// <summary>A node of a configuration file and where it begins.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal abstract record ConfigNode(int Line, int Column)
{
    /// <summary>What the node is, in the words of a message.</summary>
    public abstract string Found { get; }
}

/// <summary>A single value as written; <c>${NAME}</c> is not yet replaced.</summary>
/// <param name="Text">As written, without quotes.</param>
/// <param name="IsQuoted">A quoted value is text, even when it is empty.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record ConfigScalar(string Text, bool IsQuoted, int Line, int Column) : ConfigNode(Line, Column)
{
    /// <summary>Nothing was written after the colon.</summary>
    public bool IsNothing => !IsQuoted && Text is "" or "~" or "null";

    /// <inheritdoc/>
    public override string Found => IsNothing ? "nothing" : $"'{(Text.Length <= 60 ? Text : Text[..57] + "…")}'";
}

/// <summary>Values in order: <c>[a, b]</c> or lines with dashes.</summary>
internal sealed record ConfigList(IReadOnlyList<ConfigNode> Items, int Line, int Column) : ConfigNode(Line, Column)
{
    /// <inheritdoc/>
    public override string Found => "a list";
}

/// <summary>Keys with values, in the order of the file; no key twice.</summary>
internal sealed record ConfigMap(IReadOnlyList<ConfigEntry> Entries, int Line, int Column) : ConfigNode(Line, Column)
{
    /// <inheritdoc/>
    public override string Found => "keys with values";
}

/// <summary>One key of a <see cref="ConfigMap"/>.</summary>
internal sealed record ConfigEntry(ConfigScalar Key, ConfigNode Value);
