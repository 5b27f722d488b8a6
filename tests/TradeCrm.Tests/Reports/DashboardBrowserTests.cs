using Microsoft.Playwright;

namespace TradeCrm.Tests.Reports;

/// <summary>Opens the page as a manager would. Needs Chromium; skipped without it, a failure where CI=true.</summary>
public sealed class DashboardBrowserTests
{
    private const string Chromium = "/usr/bin/chromium";
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    [Theory]
    [InlineData(1400)]
    [InlineData(400)]
    public async Task Open_AtThisWidth_FitsAndAsksTheNetworkNothing(int width)
    {
        await Browse(width, async (page, errors, requests) =>
        {
            Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            await page.ClickAsync("[data-set-lang=zh]");
            Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            Assert.Empty(errors);
            Assert.All(requests, address => Assert.StartsWith("file:", address, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task SwitchLanguage_ToChinese_ShowsChineseInTextAndChartsAndRemembersIt()
    {
        await Browse(1400, async (page, _, _) =>
        {
            Assert.Equal("Do today", await page.InnerTextAsync("#today h2"));
            await page.ClickAsync("[data-set-lang=zh]");
            Assert.Equal("今日要事", await page.InnerTextAsync("#today h2"));
            Assert.True(await page.Locator("#funnel svg.chart text.zh").First.IsVisibleAsync());
            Assert.False(await page.Locator("#funnel svg.chart text.en").First.IsVisibleAsync());
            await page.ReloadAsync();
            Assert.Equal(("zh-Hans", "今日要事"), (await page.GetAttributeAsync("html", "lang"), await page.InnerTextAsync("#today h2")));
        });
    }

    [Fact]
    public async Task SortBuyers_ByRankTwice_TurnsTheOrderRound()
    {
        await Browse(1400, async (page, _, _) =>
        {
            Assert.Equal(10, await page.Locator("#table-buyers tbody tr:visible").CountAsync());
            await page.ClickAsync("#table-buyers thead th:first-child button");
            Assert.Equal("50", await page.InnerTextAsync("#table-buyers tbody tr:first-child th"));
            Assert.Equal("descending", await page.GetAttributeAsync("#table-buyers thead th:first-child", "aria-sort"));
            await page.ClickAsync("#table-buyers thead th:first-child button");
            Assert.Equal("1", await page.InnerTextAsync("#table-buyers tbody tr:first-child th"));
            await page.ClickAsync("#table-buyers .more");
            Assert.Equal(50, await page.Locator("#table-buyers tbody tr:visible").CountAsync());
        });
    }

    [Fact]
    public async Task DownloadCsv_OfInquiries_HoldsAllRowsAndNoFormula()
    {
        await Browse(1400, async (page, _, _) =>
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#table-unanswered .csv"));
            var lines = (await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");
            Assert.Equal("unanswered.csv", download.SuggestedFilename);
            Assert.Equal(15, lines.Length);
            Assert.StartsWith("Who asked,About,Why nobody answered,\"Waiting, days\"", lines[0], StringComparison.Ordinal);
            Assert.Contains(lines, line => line.StartsWith("'=cmd Australia,", StringComparison.Ordinal));
        });
    }

    private static async Task Browse(int width, Func<IPage, List<string>, List<string>, Task> look)
    {
        Assert.SkipWhen(!File.Exists(Chromium) && Environment.GetEnvironmentVariable("CI") != "true", $"{Chromium} is not there");
        using var warehouse = ReportWarehouse.Filled();
        warehouse.File.Execute("update marts.unanswered_inquiries set customer_name = '=cmd' where inquiry_id = 'I-912'");
        var dashboard = warehouse.Write().Dashboard;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Arguments });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var (errors, requests) = (new List<string>(), new List<string>());
        page.Console += (_, message) => { if (message.Type is "error" or "warning") errors.Add(message.Text); };
        page.PageError += (_, message) => errors.Add(message);
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(new Uri(dashboard).AbsoluteUri);
        await look(page, errors, requests);
    }
}
