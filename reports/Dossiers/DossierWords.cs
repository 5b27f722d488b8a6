using System.Globalization;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;
using TradeCrm.Reports.Sections;

namespace TradeCrm.Reports.Dossiers;

/// <summary>The words for the codes of a dossier's queries; what the dashboard has words for is said in those.</summary>
internal static class DossierWords
{
    private static readonly Dictionary<string, Bi> Words = Embedded.Text("page/dossier_words.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => line.Split('|')).ToDictionary(cells => cells[0], cells => new Bi(cells[1], cells[2]), StringComparer.Ordinal);

    public static Bi Of(string code)
    {
        if (Words.TryGetValue(code, out var words))
            return words;
        return code.StartsWith("prefers_", StringComparison.Ordinal) ? new Bi("prefers ", "偏好：") + Bi.Same(code["prefers_".Length..].Replace('_', ' ')) : CodeWords.Of(code);
    }

    /// <summary>Up to when the data reach, in the company's time.</summary>
    public static Bi DataTo(ReportHeader header)
    {
        var moment = header.AsOf.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new Bi($"data to {moment} ({header.Offset})", $"数据截至 {moment}（{header.Offset}）");
    }
}
