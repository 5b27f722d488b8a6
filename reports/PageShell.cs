using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports;

/// <summary>What every page has around its content: one file, no request to any network, both languages.</summary>
internal static class PageShell
{
    /// <param name="language">en or zh.</param>
    /// <param name="title">Of the browser's window.</param>
    /// <param name="body">Header, main and footer.</param>
    public static string Render(string language, string title, Html body) => Html.Of($"""
        <!doctype html>
        <html lang="{(language == "zh" ? "zh-Hans" : "en")}" data-lang="{(language == "zh" ? "zh" : "en")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
        <title>{title}</title>
        <style>
        {Html.Asset("page/dashboard.css")}</style>
        </head>
        <body>
        <a class="skip" href="#main">{new Bi("To the content", "跳到正文")}</a>
        {body}<script>
        {Html.Asset("page/dashboard.js")}</script>
        </body>
        </html>

        """).ToString();

    /// <summary>Language and light; the script shows them, since they do nothing without it.</summary>
    public static Html Switches => Html.Of($"""
        <div class="switches" hidden>
        <span role="group" aria-label="Language / 语言"><button type="button" data-set-lang="en" lang="en">EN</button><button type="button" data-set-lang="zh" lang="zh-Hans">中文</button></span>
        <button type="button" id="theme" aria-label="{new Bi("Dark or light", "深色或浅色")}">◐</button>
        </div>
        """);
}
