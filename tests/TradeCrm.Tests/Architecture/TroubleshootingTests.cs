using System.Text.RegularExpressions;

namespace TradeCrm.Tests.Architecture;

/// <summary>docs/troubleshooting.md and the code say the same things.</summary>
public sealed partial class TroubleshootingTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "troubleshooting.md")).ReplaceLineEndings("\n");

    /// <summary>An entry is a line that begins with '- `message`'; it may end early, after as many words as tell it from others.</summary>
    private static IReadOnlyList<string> Entries { get; } = [.. Entry().Matches(Page).Select(match => MessagesInTheCode.Folded(match.Groups[1].Value))];

    [Fact]
    public void Page_EachMessageOfTheCode_HasAnEntry()
    {
        var missing = MessagesInTheCode.All().Where(found => !Entries.Any(entry => found.Message.StartsWith(entry, StringComparison.Ordinal))).Select(found => $"- `{found.Message}` {found.Place}").ToList();
        Assert.True(missing.Count == 0, $"docs/troubleshooting.md lacks:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Page_EachEntry_IsAMessageOfTheCode()
    {
        var messages = MessagesInTheCode.All().Select(found => found.Message).ToList();
        Assert.True(messages.Count > 60, $"only {messages.Count} messages were found in the code");
        var stale = Entries.Where(entry => !messages.Exists(message => message.StartsWith(entry, StringComparison.Ordinal))).ToList();
        Assert.True(stale.Count == 0, $"docs/troubleshooting.md has what the code does not say:\n{string.Join('\n', stale)}");
    }

    [Fact]
    public void Page_ReasonsOfRejectedRows_AreThoseOfTheCode() => Assert.Equal(
        MessagesInTheCode.Reasons().Distinct().Order(StringComparer.Ordinal), Reason().Matches(Page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^- `(.+?)`(?: |$)", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\| `([a-z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Reason();
}
