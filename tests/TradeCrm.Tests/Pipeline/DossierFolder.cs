using System.Globalization;
using System.Text;

namespace TradeCrm.Tests.Pipeline;

/// <summary>A small company's files, loaded and built once: Acme with much, Borg with nothing, and a name that wants to be markup.</summary>
public sealed class DossierFolder : IAsyncLifetime
{
    /// <summary>Mails with Acme, one a day from 1 September 2026.</summary>
    public const int Mails = 34;

    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public async ValueTask InitializeAsync()
    {
        folder.Write("companies.csv", "company_id,name,name_local,country,website,owner,created_at\n"
            + "C1,Acmé Garden GmbH,花园公司,Germany,www.acme.example,S1,2026-01-02 08:00\n"
            + "C2,Borg Garden Ltd,,Kenya,,S1,2026-01-03 08:00\n"
            + "C3,\"<script>alert(1)</script> \u001b[31m**bold** [x](http://evil.example) www.evil.example\",,Peru,,S1,2026-01-04 08:00\n");
        folder.Write("contacts.csv", "contact_id,company_id,full_name,title,email,preferred_channel,created_at\n"
            + "P1,C1,Ann Miller,Buyer,ann@acme.example,WhatsApp,2026-01-02 08:00\n");
        folder.Write("salespeople.csv", "salesperson_id,name,team\nS1,Li Na,Europe\n");
        folder.Write("activities.csv", Activities());
        folder.Write("orders.csv", "Order ID,Ordered At,Email,Company ID,SKU,Quantity,Unit Price,Amount,Currency,Salesperson ID,Promised Date\n"
            + "A1,2026-09-05,ann@acme.example,C1,HT-1,10,20,200,USD,S1,2026-12-01\n");
        Configure("pipeline.yaml", "");
        Configure("masked.yaml", ", mask_contacts: true");
        Configure("chinese.yaml", ", language: zh");
        Assert.Equal(0, (await Run("ingest")).ExitCode);
        Assert.Equal(0, (await Run("build")).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task<CommandRun> Run(params string[] arguments) => CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, arguments);

    internal string Read(string name) => File.ReadAllText(System.IO.Path.Combine(folder.Path, name));

    private static string Activities()
    {
        var rows = new StringBuilder("activity_id,occurred_at,type,company_id,contact_id,salesperson_id,direction,subject,body\n");
        for (var day = 0; day < Mails; day++)
            rows.Append(CultureInfo.InvariantCulture, $"M{day},{new DateTime(2026, 9, 1).AddDays(day):yyyy-MM-dd} 09:00,email,C1,P1,S1,out,Letter {day},Write to ann@acme.example.\n");
        return rows.ToString();
    }

    private void Configure(string name, string reports) => folder.Write(name, $$"""
        company: {name: Haina, time_zone: UTC, currency: USD}
        sources:
          companies: {kind: companies, path: companies.csv}
          contacts: {kind: contacts, path: contacts.csv}
          salespeople: {kind: salespeople, path: salespeople.csv}
          activities: {kind: activities, path: activities.csv}
          orders: {kind: orders, path: orders.csv}
        reports: {output: out{{reports}}}
        warehouse: {path: w.duckdb}
        """);
}
