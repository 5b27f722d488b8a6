using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Management;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>The eight figures of the first screen, each against the month before; all others are one link away.</summary>
internal sealed class KpiTiles(ReportFacts facts, MonthFigures figures)
{
    private ReportHeader Header => facts.Header;

    public Html Render()
    {
        var kpis = KpiWords.FirstScreen.Select(measure => figures.Kpis.FirstOrDefault(kpi => kpi.Measure == measure)).Where(kpi => kpi is not null).ToList();
        var body = kpis.Count == 0
            ? Html.Of($"<p class=\"answer\">{Nothing.Of(new Bi("figures for this month", "本月指标"), facts, "visits", "inquiries", "orders")}</p>")
            : Html.Of($"<ul class=\"tiles\">\n{kpis.Select(kpi => Tile(kpi!))}</ul>\n<p><a href=\"#figures\">{new Bi("All figures, with year, baseline and target", "全部指标（同比、基准、目标）")}</a></p>");
        return Html.Of($"""
            <section id="kpis" aria-labelledby="kpis-title">
            <h2 id="kpis-title">{new Bi($"{Dates.Month(Header.Month).En} against the month before", $"{Dates.Month(Header.Month).Zh}，与上月相比")}</h2>
            {body}
            </section>

            """);
    }

    private Html Tile(Kpi kpi)
    {
        if (kpi.Value is not { } value)
            return Html.Of($"<li class=\"tile\"><h3>{Name(kpi)}</h3><p class=\"unknown\">{kpi.NotKnown}</p>{Restated(kpi)}{Sparkline.Draw(kpi.History)}</li>\n");
        var change = ChangeWords.Of(kpi, Header.MonthBefore, Header.IsWholeMonth, Header.Currency);
        return Html.Of($"""
            <li class="tile"><h3>{Name(kpi)}</h3><p class="value">{Figures.WithUnit(value, kpi.Unit, Header.Currency)}</p>
            <p class="change {change.Tone}"><span aria-hidden="true">{change.Arrow}</span> {change.Words}</p>{Sample(kpi)}{Target(kpi)}{Restated(kpi)}{Sparkline.Draw(kpi.History)}</li>

            """);
    }

    /// <summary>The name, with the definition for whoever points at it or steps to it.</summary>
    public static Html Name(Kpi kpi)
    {
        var words = KpiWords.Of(kpi.Measure);
        return words.Definition.En.Length == 0
            ? Html.Of($"{words.Name}")
            : Html.Of($"<span class=\"defined\" tabindex=\"0\">{words.Name}<span class=\"tip\" role=\"note\">{words.Definition}</span></span>");
    }

    /// <summary>That the figure was another one when it was published, and why it is not any more.</summary>
    private Html Restated(Kpi kpi)
    {
        var restated = figures.Restatements[kpi.Measure].ToList();
        if (restated.Count == 0)
            return Html.Empty;
        var first = restated[0].First is { } value ? Figures.WithUnit(value, kpi.Unit, Header.Currency) : new Bi("not known", "未知");
        return Html.Of($"<p class=\"sample restated\">{new Bi($"first published: {first.En}", $"首次发布：{first.Zh}")}; {restated.Select(one => Html.Of($"{one.Words} "))}</p>");
    }

    private Html Target(Kpi kpi)
    {
        if (kpi.Target is not { } target)
            return Html.Empty;
        var shown = Figures.WithUnit(target, kpi.Unit, Header.Currency);
        var (en, zh) = kpi.TargetOrigin == "claimed" ? ("claimed target", "文献目标") : ("target", "目标");
        var met = kpi.IsTargetMet == true ? new Bi(", reached", "，已达到") : new Bi("", "");
        return Html.Of($"<p class=\"sample\">{new Bi($"{en} {shown.En}{met.En}", $"{zh} {shown.Zh}{met.Zh}")}</p>");
    }

    private Html Sample(Kpi kpi)
    {
        if (kpi.Low is not { } low || kpi.High is not { } high)
            return Html.Empty;
        var (least, most) = (Figures.WithUnit(low, kpi.Unit, Header.Currency), Figures.WithUnit(high, kpi.Unit, Header.Currency));
        return Html.Of($"<p class=\"sample\">{new Bi($"likely {least.En} – {most.En}, n {Figures.Count(kpi.N)}", $"可能在 {least.Zh} – {most.Zh}，n {Figures.Count(kpi.N)}")}</p>");
    }
}
