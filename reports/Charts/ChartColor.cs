using ScottPlot;

namespace TradeCrm.Reports.Charts;

/// <summary>The few colours of the charts. In the page each becomes a variable of the style sheet, so that dark mode and paper have their own.</summary>
internal static class ChartColor
{
    /// <summary>The point of the chart.</summary>
    public static readonly Color Strong = Color.FromHex("#0072B2");

    /// <summary>A second line beside it, told apart by colour-blind readers too.</summary>
    public static readonly Color Second = Color.FromHex("#D55E00");

    /// <summary>Context: baselines, comparisons, what is not known.</summary>
    public static readonly Color Grey = Color.FromHex("#8A94A0");

    /// <summary>Grid lines.</summary>
    public static readonly Color Rule = Color.FromHex("#D9DEE4");

    /// <summary>Words.</summary>
    public static readonly Color Ink = Color.FromHex("#1F2A36");

    /// <summary>Words of less weight.</summary>
    public static readonly Color Muted = Color.FromHex("#55616E");

    /// <summary>The style sheet's variable for a colour of the drawing, or null where it is none of ours.</summary>
    public static string? Variable(string hex) => hex.ToUpperInvariant() switch
    {
        "#0072B2" => "var(--strong)",
        "#D55E00" => "var(--second)",
        "#8A94A0" => "var(--grey)",
        "#D9DEE4" => "var(--rule)",
        "#1F2A36" => "var(--ink)",
        "#55616E" => "var(--muted)",
        _ => null,
    };
}
