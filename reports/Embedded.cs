namespace TradeCrm.Reports;

/// <summary>Files that travel inside this assembly: queries, page parts, fonts.</summary>
internal static class Embedded
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static Stream Open(string name) =>
        typeof(Embedded).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded in TradeCrm.Reports");
}
