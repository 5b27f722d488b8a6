using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TradeCrm.Simulator;

/// <summary>Many mails in one file, as mboxrd: each begins with a 'From ' line, and lines of a mail that begin so get a '&gt;' before them.</summary>
internal sealed partial class MboxFile
{
    private readonly StringBuilder text = new();

    public int Count { get; private set; }

    /// <param name="letter">Whose sender and time the first line names.</param>
    /// <param name="message">Latin-1 text, one letter for each byte.</param>
    public void Add(Letter letter, string message)
    {
        var sentAt = PlaceClock.Utc.Local(letter.At).ToString("ddd MMM dd HH:mm:ss yyyy", CultureInfo.InvariantCulture);
        var lines = message.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
        text.Append(CultureInfo.InvariantCulture, $"From {letter.From.Address} {sentAt}\n{FromLine().Replace(lines, ">$0")}\n\n");
        Count++;
    }

    public void Write(string path) => File.WriteAllBytes(path, Encoding.Latin1.GetBytes(text.ToString()));

    [GeneratedRegex("^>*From ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FromLine();
}
