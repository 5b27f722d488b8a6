namespace TradeCrm.Tests.Answers;

/// <summary>What was found, held against the truth.</summary>
/// <param name="Right">Found, and true.</param>
/// <param name="Wrong">Found, and not true.</param>
/// <param name="Missed">True, and not found.</param>
public sealed record Agreement(IReadOnlyList<string> Right, IReadOnlyList<string> Wrong, IReadOnlyList<string> Missed)
{
    /// <summary>Share of what was found that is true; 1 where nothing was found.</summary>
    public double Precision => Right.Count + Wrong.Count == 0 ? 1 : (double)Right.Count / (Right.Count + Wrong.Count);

    /// <summary>Share of what is true that was found; 1 where nothing is true.</summary>
    public double Recall => Right.Count + Missed.Count == 0 ? 1 : (double)Right.Count / (Right.Count + Missed.Count);

    public override string ToString() =>
        $"{Right.Count} right, {Wrong.Count} wrong, {Missed.Count} missed: precision {Precision:0.000}, recall {Recall:0.000}; wrong: {string.Join(" ", Wrong.Take(10))}; missed: {string.Join(" ", Missed.Take(10))}";
}
