namespace TradeCrm.Reports.Charts;

/// <summary>Round steps for an axis: 1, 2 or 5 times a power of ten.</summary>
internal static class NiceScale
{
    /// <summary>Levels from zero to the first one at or above <paramref name="largest"/>, about four of them.</summary>
    public static IReadOnlyList<double> UpTo(double largest)
    {
        if (largest <= 0)
            return [0, 1];
        var raw = largest / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = power * (raw / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        var count = (int)Math.Ceiling((largest / step) - 1e-9);
        return [.. Enumerable.Range(0, count + 1).Select(i => i * step)];
    }
}
