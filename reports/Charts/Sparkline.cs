using System.Globalization;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Charts;

/// <summary>A tile's last twelve months as one line without axes; months without a value leave a gap.</summary>
internal static class Sparkline
{
    private const double Width = 120;
    private const double Height = 28;

    public static Html Draw(IReadOnlyList<double?> values)
    {
        var known = values.Where(value => value.HasValue).Select(value => value!.Value).ToList();
        if (known.Count < 3)
            return Html.Empty;
        var (least, most) = (known.Min(), known.Max());
        var path = "";
        var isDown = false;
        var (lastX, lastY) = (0.0, 0.0);
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index] is not { } value)
            {
                isDown = false;
                continue;
            }
            lastX = 3 + (index * (Width - 6) / Math.Max(1, values.Count - 1));
            lastY = most > least ? Height - 4 - ((value - least) / (most - least) * (Height - 8)) : Height / 2;
            path += string.Create(CultureInfo.InvariantCulture, $"{(isDown ? 'L' : 'M')}{lastX:0.#} {lastY:0.#}");
            isDown = true;
        }
        return Html.Of($"""<svg class="spark" viewBox="0 0 120 28" aria-hidden="true" focusable="false"><path d="{path}"/><circle cx="{lastX:0.#}" cy="{lastY:0.#}" r="2.5"/></svg>""");
    }
}
