using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>What is wrong with the data, where a reader cannot miss it; absent when nothing is.</summary>
internal sealed class QualityBanner(DataQuality quality)
{
    private const int Most = 5;

    /// <summary>Whether a file was left out or a check found an error, so that nothing should be read before it.</summary>
    public bool IsGrave => quality.LeftOut.Count > 0 || quality.Checks.Any(IsSerious);

    public Html Render()
    {
        var lines = quality.LeftOut.Select(LeftOut).Concat(quality.Checks.Where(IsSerious).Select(Check)).Concat(quality.Stale.Select(Stale)).ToList();
        if (quality.Checks.Any(check => !IsSerious(check)))
            lines.Add(Minor());
        if (quality.RejectedRows > 0)
            lines.Add(Rejected());
        if (lines.Count == 0)
            return Html.Empty;
        var rest = lines.Count > Most ? Html.Of($"<li>{new Bi($"and {lines.Count - Most} more", $"另有 {lines.Count - Most} 项")}</li>") : Html.Empty;
        return Html.Of($"""
            <aside class="banner{(IsGrave ? " serious" : "")}" aria-labelledby="banner-title">
            <h2 id="banner-title">{new Bi("Read with care", "阅读提示")}</h2>
            <ul>{lines.Take(Most)}{rest}</ul>
            <p><a href="quality.html">{new Bi("Data quality", "数据质量")}</a></p>
            </aside>

            """);
    }

    private static bool IsSerious(FailedCheck check) => check.Severity == "error";

    // Which rows of which table is for whoever mends the data, on the page of data quality.
    private Html Minor()
    {
        var minor = quality.Checks.Where(check => !IsSerious(check)).ToList();
        var rows = minor.Sum(check => check.Offenders);
        return Html.Of($"<li>{new Bi($"{Figures.Of(rows, "row")} {(rows == 1 ? "does" : "do")} not meet {Figures.Of(minor.Count, "check")}", $"{Figures.Count(rows)} 行未通过 {minor.Count} 项检查")}</li>");
    }

    private static Html LeftOut(LeftOut file) =>
        Html.Of($"<li>{Html.Name(file.Source)}: {new Bi("this file was left out, so the figures lack it", "此文件未能读取，数字未包含其内容")} ({Html.Name(file.Path)})</li>");

    private static Html Check(FailedCheck check) =>
        Html.Of($"<li>{Html.Name(check.Model)}: {Html.Name(check.Check.Replace('_', ' '))} – {new Bi($"{Figures.Count(check.Offenders)} {(check.Offenders == 1 ? "row does" : "rows do")} not meet this check", $"{Figures.Count(check.Offenders)} 行未通过检查")}</li>");

    private static Html Stale(SourceState source) =>
        Html.Of($"<li>{Html.Name(source.Source)}: {new Bi($"its newest record is {Figures.Fixed(source.DaysOld ?? 0, 0)} days old", $"最新记录已是 {Figures.Fixed(source.DaysOld ?? 0, 0)} 天前")}</li>");

    private Html Rejected()
    {
        var reasons = string.Join(", ", quality.Rejects.Select(reject => reject.Reason.Replace('_', ' ')).Distinct().Take(3));
        return Html.Of($"<li>{new Bi($"{Figures.Count(quality.RejectedRows)} rows were kept aside", $"{Figures.Count(quality.RejectedRows)} 行暂存未入库")} {(reasons.Length == 0 ? Html.Empty : Html.Of($"({reasons})"))}</li>");
    }
}
