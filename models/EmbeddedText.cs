namespace TradeCrm.Models;

/// <summary>The SQL and JSON files that are compiled into this assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of a file such as <c>intent_examples.sql</c>.</summary>
    public static string Read(string file)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The file {file} is not compiled into TradeCrm.Models; add it as an EmbeddedResource.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
