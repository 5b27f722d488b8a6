using System.Reflection;

namespace TradeCrm.Pipeline;

/// <summary>The SQL of this project, from its <c>sql</c> folder.</summary>
internal static class EmbeddedQuery
{
    /// <summary>The text of <c>sql/{name}.sql</c>.</summary>
    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
