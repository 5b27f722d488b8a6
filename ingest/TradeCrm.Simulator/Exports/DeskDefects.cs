using System.Text;

namespace TradeCrm.Simulator;

/// <summary>What is wrong with the desk's exports, as something is with every export.</summary>
internal static class DeskDefects
{
    /// <summary>A month that does not exist, and a figure that is none: both rows must be set aside and nothing else.</summary>
    public const string UnreadableComplaint = "TS0020", UnreadableSurvey = "R00077";

    /// <summary>A line with quotation marks inside its fields, put before the row that begins with <paramref name="before"/>.</summary>
    public static void Shift(string path, string before, string line)
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(path));
        var place = text.IndexOf($"\r\n{before},", StringComparison.Ordinal) + 2;
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes($"{text[..place]}{line}\r\n{text[place..]}"));
    }

    /// <summary>The disk was full: the file ends in the middle of its last row, before the score.</summary>
    public static void BreakOff(string path)
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(path)).TrimEnd();
        var last = text.LastIndexOf("\r\n", StringComparison.Ordinal) + 2;
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text[..(last + 17)]));
    }
}
