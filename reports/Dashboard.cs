using TradeCrm.Reports.Management;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;
using TradeCrm.Reports.Sections;

namespace TradeCrm.Reports;

/// <summary>The whole page in one file: what to do today, the month's eight figures, then a question at a time.</summary>
internal sealed class Dashboard(ReportFacts facts)
{
    private readonly MonthFigures figures = MonthFigures.Read(facts.Queries, facts.Header.Month);

    private ReportHeader Header => facts.Header;

    public string Render()
    {
        var sections = PageMenu.InOrder(facts.IsPast ? OfTheMonth() : Everything());
        var today = facts.IsPast ? Past() : new DoToday(facts).Render();
        // What to do comes first, unless figures below rest on a file that is missing or a check that broke.
        var banner = new QualityBanner(facts.Quality);
        return PageShell.Render(facts.Options.Language, $"{Header.Company} · {Dates.Month(Header.Month).En}", Html.Of($"""
            {Top(sections)}<main id="main">
            {(banner.IsGrave ? banner.Render() : today)}{(banner.IsGrave ? today : banner.Render())}{new KpiTiles(facts, figures).Render()}{sections.Select(section => section.Render())}</main>
            {Foot()}
            """));
    }

    private IReadOnlyList<Section> Everything() =>
    [
        new FiguresSection(facts, figures).Build(),
        new NextStepsSection(facts).Build(), new CardsSection(facts).Build(), new OpinionSection(facts).Build(), new InterestSection(facts).Build(), new BuyersSection(facts).Build(), new TrafficSection(facts).Build(), new FunnelSection(facts).Build(), new UnansweredSection(facts).Build(),
        new PriceConflictsSection(facts).Build(), new HoldsSection(facts).Build(), new PromisesSection(facts).Build(), new HandoversSection(facts).Build(), new OverlapsSection(facts).Build(),
        new SatisfactionSection(facts).Build(), new ServiceSection(facts).Build(), new StaffSection(facts).Build(),
        new RetentionSection(facts).Build(), new ValueSection(facts).Build(), new PoolSection(facts).Build(), new ChannelsSection(facts).Build(), new DealsSection(facts).Build(), new CourseSection(facts).Build(), new MarketsSection(facts).Build(),
        new ProfitSection(facts).Build(), new ReceivablesSection(facts).Build(), new ExhibitionResultsSection(facts).Build(), new CoverageSection(facts).Build(),
    ];

    // What is to be done, and who owes and waits now, is told by the newest month alone.
    private IReadOnlyList<Section> OfTheMonth() =>
        [new FiguresSection(facts, figures).Build(), new TrafficSection(facts).Build(), new FunnelSection(facts).Build(), new ServiceSection(facts).Build(), new StaffSection(facts).Build(), new MarketsSection(facts).Build()];

    private Html Past() => Html.Of($"""
        <section id="today" aria-labelledby="today-title">
        <h2 id="today-title">{new Bi("A month that is over", "已结束的月份")}</h2>
        <p class="answer">{new Bi("These are its figures as the data tell them now; what is to be done stands in the newest month.", "以下为按现有数据得出的当月指标；待办事项见最新月份。")} <a href="../index.html">{new Bi("All months", "全部月份")}</a></p>
        </section>

        """);

    private Html Top(IReadOnlyList<Section> sections)
    {
        var warnings = facts.Quality.Warnings;
        var words = warnings switch { 0 => new Bi("no warnings", "无警告"), 1 => new Bi("1 warning", "1 条警告"), _ => new Bi($"{warnings} warnings", $"{warnings} 条警告") };
        return Html.Of($"""
            <header>
            <div class="bar">
            <h1>{Html.Name(Header.Company)} <span class="month">{Header.MonthWords}</span></h1>
            <p class="reach">{DataTo()} · <a href="quality.html">{words}</a> · <a href="../index.html">{new Bi("all months", "全部月份")}</a></p>
            {PageShell.Switches}
            </div>
            {PageMenu.Render(sections, !facts.IsPast)}</header>

            """);
    }

    private Bi DataTo()
    {
        var (day, time) = (Dates.Day(Header.AsOf, Header.AsOf), Header.AsOf.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        return new Bi($"data to {day.En} {time} ({Header.Offset})", $"数据截至{day.Zh} {time}（{Header.Offset}）");
    }

    private Html Foot() => Html.Of($"""
        <footer><p>{new Bi($"Months are cut in {Header.TimeZone}; money is in {Header.Currency}. Made by TradeCrm from data to {Dates.Day(Header.AsOf, Header.AsOf).En}.", $"月份按 {Header.TimeZone} 时区划分；金额单位 {Header.Currency}。由 TradeCrm 根据截至{Dates.Day(Header.AsOf, Header.AsOf).Zh}的数据生成。")}{Buyers()}</p></footer>

        """);

    private Bi Buyers() => facts.IsPast ? new Bi("", "") : new Bi(" The buyers are in buyers.xlsx beside this page.", "买家清单见同目录 buyers.xlsx。");
}
