namespace TradeCrm.Simulator;

/// <summary>An answer to a survey. Polarity and theme are those of the comment; order: what was delivered, null if it was no delivery that was asked about.</summary>
internal sealed record Survey(DateTime At, string Measure, int Score, Person Person, ProductSeries Series, string Comment, int Invited)
{
    public string Id { get; set; } = "";
    /// <summary>After which it was asked; empty for the survey after a delivery.</summary>
    public string Exhibition { get; init; } = "";
    public string Polarity { get; init; } = "";
    public string Theme { get; init; } = "";
    /// <summary>Of a comment after an exhibition.</summary>
    public string Language { get; init; } = "";
    /// <summary>What makes the comment a case, or hard to read, after an exhibition: see <see cref="FairComment"/>.</summary>
    public string Planted { get; init; } = "";
    public Order? Order { get; init; }
    public int? Contentment { get; init; }
}
