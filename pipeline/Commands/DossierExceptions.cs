using TradeCrm.Ingest;
using TradeCrm.Reports;

namespace TradeCrm.Pipeline;

/// <summary>Nobody is called, numbered or addressed like that.</summary>
public sealed class CustomerNotFoundException(string name, IReadOnlyList<(string Id, string Name)> near)
    : TradeCrmException($"There is no customer '{TerminalText.Of(name)}': no id, e-mail address or name is like that{CustomerNotFoundException.Hint(near)}")
{
    /// <summary>What was asked for.</summary>
    public string Name { get; } = name;

    /// <summary>Ids and names that are spelt nearly so.</summary>
    public IReadOnlyList<(string Id, string Name)> Near { get; } = near;

    private static string Hint(IReadOnlyList<(string Id, string Name)> near) => near.Count == 0
        ? ". Try a shorter part of the name."
        : $"; did you mean {string.Join(" or ", near.Select(one => $"'{TerminalText.Of(one.Name)}' ({TerminalText.Of(one.Id)})"))}?";
}

/// <summary>Several customers are meant.</summary>
public sealed class CustomerAmbiguousException(string name, IReadOnlyList<CustomerHit> hits, long all)
    : TradeCrmException(Words.Of($"'{TerminalText.Of(name)}' may be any of {all} customers. Ask again with an id:{CustomerAmbiguousException.List(hits, all)}"))
{
    /// <summary>What was asked for.</summary>
    public string Name { get; } = name;

    /// <summary>The first of them, by name.</summary>
    public IReadOnlyList<CustomerHit> Hits { get; } = hits;

    private static string List(IReadOnlyList<CustomerHit> hits, long all)
    {
        var width = hits.Max(hit => hit.Id.Length);
        var lines = hits.Select(hit => $"\n  {TerminalText.Of(hit.Id).PadRight(width)}  {string.Join(" · ", Parts(hit).Where(part => !string.IsNullOrEmpty(part)).Select(part => TerminalText.Of(part!, 60)))}");
        return string.Concat(lines) + (all > hits.Count ? Words.Of($"\n  and {all - hits.Count} more; a longer part of the name finds fewer") : "");
    }

    private static string?[] Parts(CustomerHit hit) => [hit.Name, hit.Person, hit.City, hit.Country, hit.Owner];
}

/// <summary>The file of <c>--out</c> cannot be written.</summary>
public sealed class DossierFileException(string path, string reason)
    : TradeCrmException($"{path}: the dossier cannot be written there: {reason} Give another file with --out.")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}
