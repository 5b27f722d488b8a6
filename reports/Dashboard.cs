using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;
using TradeCrm.Reports.Sections;

namespace TradeCrm.Reports;

/// <summary>The whole page in one file: what to do today, the month's figures, then a question at a time.</summary>
internal sealed class Dashboard(ReportFacts facts)
{
    private ReportHeader Header => facts.Header;

    public string Render()
    {
        IReadOnlyList<Section> sections =
        [
            new NextStepsSection(facts).Build(), new CardsSection(facts).Build(), new OpinionSection(facts).Build(), new InterestSection(facts).Build(), new BuyersSection(facts).Build(), new TrafficSection(facts).Build(), new FunnelSection(facts).Build(), new UnansweredSection(facts).Build(),
            new PriceConflictsSection(facts).Build(), new HoldsSection(facts).Build(), new PromisesSection(facts).Build(), new HandoversSection(facts).Build(), new OverlapsSection(facts).Build(),
            new SatisfactionSection(facts).Build(), new ServiceSection(facts).Build(), new StaffSection(facts).Build(),
            new RetentionSection(facts).Build(), new ValueSection(facts).Build(), new PoolSection(facts).Build(), new ChannelsSection(facts).Build(), new DealsSection(facts).Build(), new MarketsSection(facts).Build(),
            new ProfitSection(facts).Build(), new ReceivablesSection(facts).Build(), new CoverageSection(facts).Build(), new QualitySection(facts).Build(),
        ];
        var language = facts.Options.Language == "zh" ? "zh" : "en";
        return Html.Of($"""
            <!doctype html>
            <html lang="{(language == "zh" ? "zh-Hans" : "en")}" data-lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
            <title>{Header.Company} · {Dates.Month(Header.Month).En}</title>
            <style>
            {Html.Asset("page/dashboard.css")}</style>
            </head>
            <body>
            <a class="skip" href="#main">{new Bi("To the content", "跳到正文")}</a>
            {Top(sections)}<main id="main">
            {new DoToday(facts).Render()}{new QualityBanner(facts.Quality).Render()}{new KpiTiles(facts).Render()}{sections.Select(section => section.Render())}</main>
            {Foot()}<script>
            {Html.Asset("page/dashboard.js")}</script>
            </body>
            </html>

            """).ToString();
    }

    private Html Top(IReadOnlyList<Section> sections)
    {
        var warnings = facts.Quality.Warnings;
        var words = warnings switch { 0 => new Bi("no warnings", "无警告"), 1 => new Bi("1 warning", "1 条警告"), _ => new Bi($"{warnings} warnings", $"{warnings} 条警告") };
        return Html.Of($"""
            <header>
            <div class="bar">
            <h1>{Html.Name(Header.Company)} <span class="month">{Header.MonthWords}</span></h1>
            <p class="reach">{DataTo()} · <a href="#quality">{words}</a></p>
            <div class="switches" hidden>
            <span role="group" aria-label="Language / 语言"><button type="button" data-set-lang="en" lang="en">EN</button><button type="button" data-set-lang="zh" lang="zh-Hans">中文</button></span>
            <button type="button" id="theme" aria-label="{new Bi("Dark or light", "深色或浅色")}">◐</button>
            </div>
            </div>
            {Navigation(sections)}</header>

            """);
    }

    private Bi DataTo()
    {
        var (day, time) = (Dates.Day(Header.AsOf, Header.AsOf), Header.AsOf.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        return new Bi($"data to {day.En} {time} ({Header.Offset})", $"数据截至{day.Zh} {time}（{Header.Offset}）");
    }

    private static Html Navigation(IReadOnlyList<Section> sections) => Html.Of($"""
        <nav aria-label="{new Bi("Sections", "目录")}"><ul><li><a href="#today">{new Bi("Do today", "今日要事")}</a></li>{sections.Select(section => Html.Of($"<li><a href=\"{"#" + section.Id}\">{section.Name}</a></li>"))}</ul></nav>

        """);

    private Html Foot() => Html.Of($"""
        <footer><p>{new Bi($"Months are cut in {Header.TimeZone}; money is in {Header.Currency}. Made by TradeCrm from data to {Dates.Day(Header.AsOf, Header.AsOf).En}. The buyers are in buyers.xlsx beside this page.",
            $"月份按 {Header.TimeZone} 时区划分；金额单位 {Header.Currency}。由 TradeCrm 根据截至{Dates.Day(Header.AsOf, Header.AsOf).Zh}的数据生成。买家清单见同目录 buyers.xlsx。")}</p></footer>

        """);
}
