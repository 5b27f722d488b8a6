using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;
using TradeCrm.Reports.Sections;

namespace TradeCrm.Reports;

/// <summary>How far the dashboard can be relied on: sources and checks, who is who, how good the scores are. For whoever runs the pipeline.</summary>
internal sealed class QualityPage(ReportFacts facts)
{
    private ReportHeader Header => facts.Header;

    public string Render()
    {
        var quality = new QualitySection(facts).Build().Render();
        var identity = new IdentitySection(facts).Build().Render();
        var scores = Html.Of($"<section id=\"scores\">{new IntentEvaluation(facts).Render()}</section>\n");
        return PageShell.Render(facts.Options.Language, $"{Header.Company} · {Dates.Month(Header.Month).En} · data quality", Html.Of($"""
            <header>
            <div class="bar">
            <h1>{Html.Name(Header.Company)} <span class="month">{Header.MonthWords}</span></h1>
            <p class="reach"><a href="dashboard.html">{new Bi("back to the dashboard", "返回看板")}</a></p>
            {PageShell.Switches}
            </div>
            <nav aria-label="{new Bi("Sections", "目录")}"><ul><li><a href="#quality">{new Bi("Data quality", "数据质量")}</a></li><li><a href="#identity">{new Bi("Who is who", "客户识别")}</a></li><li><a href="#scores">{new Bi("Scores", "评分可靠性")}</a></li></ul></nav>
            </header>
            <main id="main">
            {quality}{identity}{scores}</main>

            """));
    }
}
