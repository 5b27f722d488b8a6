using TradeCrm.Ingest;
using TradeCrm.Pipeline;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Pipeline;

public sealed class ConfigurationFileTests : IDisposable
{
    private const string Company = "company: {name: Haina, time_zone: Asia/Shanghai, currency: USD}\n";

    private readonly TemporaryFolder folder = new();

    public ConfigurationFileTests() => folder.Write("a.csv", "x");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_Smallest_HasTheDocumentedDefaults()
    {
        var configuration = Read(Company + "sources: {o: {kind: orders, path: a.csv}}\n");

        Assert.Equal(Path.Combine(folder.Path, "out", "warehouse.duckdb"), configuration.Warehouse.Path);
        Assert.Equal(("Asia/Shanghai", "USD", 30, 90), (configuration.Build.TimeZone, configuration.Build.Currency, configuration.Build.SessionGapMinutes, configuration.Build.IntentHorizonDays));
        var source = configuration.Sources.Single();
        Assert.Equal(("o", "orders", "Asia/Shanghai", true, '.', OnBadValue.Reject), (source.Name, source.Kind.Name, source.TimeZone, source.HasHeader, source.Decimal, source.OnBadValue));
    }

    [Fact]
    public void Read_Everything_ReachesTheOptionsOfEachStage()
    {
        var configuration = Read("""
            company: {name: 海纳, time_zone: Asia/Shanghai, currency: CNY, domains: [Haina.example]}
            warehouse: {path: "w.duckdb", memory_limit: 1.5GB, threads: 2}
            sources:
              o:
                kind: orders
                path: a.csv
                columns: {Nr: order_id, Datum: ordered_at}
                currency: EUR
                delimiter: ";"
                encoding: windows-1252
                time_zone: Europe/Berlin
                date_format: dd.MM.yyyy
                decimal: ","
                id: row
                on_bad_value: missing
            visits: {session_gap_minutes: 20, form_match_seconds: 60, pages: [{kind: product, pattern: ^/p/}]}
            inquiries: {deadline_business_hours: 8.5, workday: [8, 17], holidays: CN, qualified_min_signals: 3, reopen_days: 45}
            calendars:
              Hamburg: {workday: [8, 17], time_zone: Europe/Berlin, holidays: DE}
              Asia/Dubai: {weekend: [fri, Sat], holidays: none}
            intent: {horizon_days: 60, lookback_days: 45, min_buyers: 5, seed: 7}
            retention: {period: month}
            holds: {min_severity: high, cooling_days: 7, asked_days: 3}
            ownership: {protect_days: 60}
            overlaps: {window_days: 30}
            reports: {output: berichte, time_zone: Europe/Berlin, currency: EUR, top_buyers: 10}
            """);

        Assert.Equal(("海纳", "haina.example"), (configuration.Company.Name, configuration.Company.Domains.Single()));
        Assert.Equal(("1.5GB", 2), (configuration.Warehouse.MemoryLimit, configuration.Warehouse.Threads));
        var source = configuration.Sources.Single();
        Assert.Equal((";", "windows-1252", "Europe/Berlin", "dd.MM.yyyy", ',', true, OnBadValue.Missing),
            (source.Delimiter, source.Encoding, source.TimeZone, source.DateFormat, source.Decimal, source.IsIdRow, source.OnBadValue));
        Assert.Equal(("order_id", "ordered_at", "EUR"), (source.Columns["Nr"], source.Columns["Datum"], source.Constants["currency"]));
        var build = configuration.Build;
        Assert.Equal((20, 60, 8.5m, 8, 17, "CN", 3, 45, "month"),
            (build.SessionGapMinutes, build.FormMatchSeconds, build.InquiryDeadlineHours, build.WorkdayStartsHour, build.WorkdayEndsHour, build.Holidays, build.QualifiedMinSignals, build.InquiryReopenDays, build.RetentionPeriod));
        Assert.Equal(["Hamburg Europe/Berlin 8 17 6,7 DE", "Asia/Dubai  8 17 5,6 "],
            build.Calendars.Select(calendar => $"{calendar.TeamOrZone} {calendar.TimeZone} {calendar.StartsHour} {calendar.EndsHour} {string.Join(',', calendar.Weekend)} {calendar.Holidays}"));
        Assert.Equal(("Europe/Berlin", "EUR", "CNY", 60, 45), (build.TimeZone, build.Currency, build.CompanyCurrency, build.IntentHorizonDays, build.IntentLookbackDays));
        Assert.Equal(new AccountRules { HoldMinSeverity = "high", HoldCoolingDays = 7, HoldAskedDays = 3, OwnerProtectDays = 60, OverlapWindowDays = 30 }, build.Accounts);
        Assert.Equal((60, 5, 7), (configuration.Intent.HorizonDays, configuration.Intent.MinBuyers, configuration.Intent.Seed));
        Assert.Equal((Path.Combine(folder.Path, "berichte"), 10), (configuration.Reports.Output, configuration.Reports.TopBuyers));
    }

    [Fact]
    public void Read_Variables_AreReplacedOnceAndNeverReadAsYaml()
    {
        var configuration = Read(Company.Replace("Haina", "\"${NAME} $${X}\"", StringComparison.Ordinal) + "sources: {o: {kind: orders, path: a.csv}}\n");

        Assert.Equal("a: [${NAME}] ${X}", configuration.Company.Name);
    }

    [Theory]
    [InlineData("pipeline.yaml", 35)]
    [InlineData("tests/real/apache-log/pipeline.yaml", 1)]
    [InlineData("tests/real/crm-deals/pipeline.yaml", 4)]
    [InlineData("tests/real/survey-nps/pipeline.yaml", 1)]
    [InlineData("tests/real/cdnow/pipeline.yaml", 1)]
    public void Read_ConfigurationsOfTheRepository_AreValid(string path, int sources) => Assert.Equal(
        sources, ConfigurationFile.Read(Path.Combine(RepositoryRoot.Path, path), path, _ => null, areFilesNeeded: false).Sources.Count);

    /// <summary>Who has no 'quotations:' gets what the samples' file says.</summary>
    [Fact]
    public void Read_QuotationsOfTheRepository_AreTheDefaults()
    {
        var standard = new QuotationOptions();
        var read = ConfigurationFile.Read(Path.Combine(RepositoryRoot.Path, "pipeline.yaml"), "pipeline.yaml", _ => null, areFilesNeeded: false).Build.Quotations;

        Assert.Equal(standard.Terms, read.Terms);
        Assert.Equal(standard.Places, read.Places);
        Assert.Equal((standard.DefaultValidityDays, standard.ComparedDays, standard.TolerancePermille, standard.ContractDays), (read.DefaultValidityDays, read.ComparedDays, read.TolerancePermille, read.ContractDays));
    }

    [Fact]
    public void Read_QuotationsInPart_KeepTheOtherDefaults()
    {
        var read = Read(Company + "sources: {o: {kind: orders, path: a.csv}}\nquotations: {compared_days: 60, tolerance_permille: 2.5, payment_permille: {Net 30: 8.5}, equivalent_skus: [[A, B], [C, D, E]]}\n").Build.Quotations;

        Assert.Equal((30, 60, 2.5m, 90), (read.DefaultValidityDays, read.ComparedDays, read.TolerancePermille, read.ContractDays));
        Assert.Equal([new QuotationTerm("payment", "Net 30", "", 0, 8.5m)], read.Terms.Where(term => term.Part == "payment"));
        Assert.Equal(new QuotationOptions().Terms.Where(term => term.Part != "payment"), read.Terms.Where(term => term.Part != "payment"));
        Assert.Equal(["A B", "C D E"], read.EquivalentSkus.Select(group => string.Join(' ', group)));
    }

    [Fact]
    public void Find_InAFolderBelow_WalksUp()
    {
        var path = folder.Write("pipeline.yaml", Company);
        var below = Directory.CreateDirectory(Path.Combine(folder.Path, "a", "b")).FullName;

        Assert.Equal(path, ConfigurationFile.Find(null, below));
    }

    [Fact]
    public void Find_NotThere_SaysHowToNameIt() => Assert.Equal(
        $"gone.yaml is not there (looked in {folder.Path}). Name an existing file with --config FILE.",
        Assert.Throws<ConfigurationNotFoundException>(() => ConfigurationFile.Find("gone.yaml", folder.Path)).Message);

    private PipelineConfiguration Read(string text) =>
        ConfigurationFile.Read(folder.Write("pipeline.yaml", text), "pipeline.yaml", name => name == "NAME" ? "a: [${NAME}]" : null);
}
