namespace TradeCrm.Benchmarks.Plausibility;

/// <summary>The same figure, measured on a simulated company's files and truth.</summary>
/// <param name="Measure">Its name.</param>
/// <param name="Value">Null where nothing was there to count.</param>
/// <param name="N">Of how many.</param>
/// <param name="Remark">Why it differs from what is published, or null.</param>
public sealed record SimulatedFigure(string Measure, double? Value, long N, string? Remark);
