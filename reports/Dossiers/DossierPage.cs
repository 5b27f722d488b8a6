using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Dossiers;

/// <summary>The dossier as one page that needs no other file, in both languages.</summary>
internal sealed class DossierPage(DossierFacts facts, string language)
{
    private string Name => facts.Customer.Name ?? facts.Customer.Id;

    public string Render() => Html.Of($"""
        <!doctype html>
        <html lang="{(language == "zh" ? "zh-Hans" : "en")}" data-lang="{(language == "zh" ? "zh" : "en")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
        <title>{Name} · {facts.Header.Company}</title>
        <style>
        {Html.Asset("page/dashboard.css")}</style>
        </head>
        <body>
        <a class="skip" href="#main">{new Bi("To the content", "跳到正文")}</a>
        {Top()}<main id="main">
        {facts.Parts.Select(part => One(part.Part, part.Lines, part.Note))}</main>
        <footer><p>{new Bi("Made by TradeCrm. Confidential: for those who look after this customer.", "由 TradeCrm 生成。内部资料，仅供跟进该客户的人员使用。")}</p></footer>
        <script>
        {Html.Asset("page/dashboard.js")}</script>
        </body>
        </html>

        """).ToString();

    private Html Top() => Html.Of($"""
        <header>
        <div class="bar">
        <h1>{Html.Name(Name)} <span class="month">{Html.Name(facts.Customer.Id)}</span></h1>
        <p class="reach">{Html.Name(facts.Header.Company)} · {DossierWords.DataTo(facts.Header)}</p>
        <div class="switches" hidden>
        <span role="group" aria-label="Language / 语言"><button type="button" data-set-lang="en" lang="en">EN</button><button type="button" data-set-lang="zh" lang="zh-Hans">中文</button></span>
        <button type="button" id="theme" aria-label="{new Bi("Dark or light", "深色或浅色")}">◐</button>
        </div>
        </div>
        <nav aria-label="{new Bi("Sections", "目录")}"><ul>{facts.Parts.Select(part => Html.Of($"<li><a href=\"{"#" + part.Part.Id}\">{part.Part.Title}</a></li>"))}</ul></nav>
        </header>

        """);

    private static Html One(DossierPart part, IReadOnlyList<DossierLine> lines, Bi? note) => Html.Of($"""
        <section id="{part.Id}" aria-labelledby="{part.Id}-title">
        <h2 id="{part.Id}-title">{part.Title}</h2>
        {(note is { } words ? Html.Of($"<p class=\"answer\">{words}</p>\n") : Html.Empty)}{(lines.Count == 0 ? Html.Empty : DataTable.Render("dossier-" + part.Id, part.Title, lines, Columns(part, lines)))}</section>

        """);

    private static IReadOnlyList<Column<DossierLine>> Columns(DossierPart part, IReadOnlyList<DossierLine> lines)
    {
        (Func<DossierLine, string> Text, Column<DossierLine> Column)[] all =
        [
            (line => line.What.En, new(new Bi("What", "事项"), line => Cell.Words(line.What))),
            (line => line.When, new(part.When.En.Length == 0 ? new Bi("When", "时间") : part.When, line => Cell.Text(line.When), ColumnType.Day)),
            (line => line.About + line.Quote, new(new Bi("About", "内容"), About)),
            (line => line.Person, new(new Bi("Person", "联系人"), line => Cell.Text(line.Person))),
            (line => line.Salesperson, new(new Bi("Salesperson", "业务员"), line => Cell.Text(line.Salesperson))),
            (line => line.Amount, new(new Bi("Amount", "金额"), line => Cell.Text(line.Amount))),
            (line => line.Due, new(part.Due, line => Cell.Text(line.Due), ColumnType.Day)),
            (line => string.Concat(line.Evidence), new(new Bi("Evidence", "出处"), Evidence)),
        ];
        return [.. all.Where(column => lines.Any(line => column.Text(line).Length > 0)).Select(column => column.Column)];
    }

    private static Cell About(DossierLine line)
    {
        var quote = PlainText.Of(line.Quote);
        var shown = Html.Of($"{Html.Name(line.About)}{(line.About.Length > 0 && quote.Length > 0 ? Html.Of($"<br>") : Html.Empty)}{(quote.Length > 0 ? Html.Of($"<q>{Html.Name(quote)}</q>") : Html.Empty)}");
        return new(shown, $"{line.About} {quote}".Trim());
    }

    private static Cell Evidence(DossierLine line) =>
        new(Html.Of($"<small class=\"evidence\">{line.Evidence.Select((place, index) => Html.Of($"{(index == 0 ? Html.Empty : Html.Of($"<br>"))}{Html.Name(place)}"))}</small>"), string.Join(", ", line.Evidence));
}
