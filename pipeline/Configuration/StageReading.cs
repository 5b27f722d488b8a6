using System.Text.RegularExpressions;
using TradeCrm.Models;
using TradeCrm.Reports;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>The top of the file, key by key, to the options of each stage.</summary>
internal sealed partial class StageReading(ConfigSection top, string fullPath, string shownPath, bool areFilesNeeded)
{
    private string Folder => Path.GetDirectoryName(fullPath)!;

    public PipelineConfiguration Read()
    {
        var company = Company();
        var warehouse = Warehouse();
        var (reports, timeZone, currency) = Reports(company);
        var sources = new SourceReading(Folder, company.TimeZone, areFilesNeeded).Read(top);
        var intent = Intent();
        var build = Build(company, timeZone, currency) with { IntentHorizonDays = intent.HorizonDays, IntentLookbackDays = intent.LookbackDays, Accounts = Accounts(), Management = Management(), Exhibitions = new ExhibitionReading(top.Section("exhibitions"), sources, company.Currency).Read(), Sources = [.. sources.Select(source => new ConfiguredSource(source.Name, source.Kind.Name, source.Path, source.ExportedAt))] };
        top.Finish();
        return new PipelineConfiguration
        {
            FullPath = fullPath,
            ShownPath = shownPath,
            Company = company,
            Warehouse = warehouse with { Path = Path.GetFullPath(Path.Combine(Folder, warehouse.Path)) },
            ShownWarehouse = warehouse.Path,
            Sources = sources,
            Build = build,
            Intent = intent,
            Reports = reports with { Output = Path.GetFullPath(Path.Combine(Folder, reports.Output)) },
            ShownOutput = reports.Output,
        };
    }

    private CompanyOptions Company()
    {
        const string shape = "keys such as 'company: {name: Haina, time_zone: Asia/Shanghai, currency: USD}'";
        if (top.Take("company") is null)
        {
            top.Missing("company", shape);
            return new CompanyOptions { Name = "", TimeZone = "UTC", Currency = "USD" };
        }
        var section = top.Section("company");
        var isMap = top.Take("company") is ConfigMap;
        foreach (var (key, expected) in new[] { ("time_zone", "an IANA time zone such as Asia/Shanghai"), ("currency", "a currency of three capital letters such as USD") })
        {
            if (isMap && section.Take(key) is null)
                section.Missing(key, expected);
        }
        var company = new CompanyOptions
        {
            Name = isMap ? section.RequiredText("name", "the company's name") : "",
            TimeZone = ConfigFormats.TimeZone(section, "time_zone", "UTC"),
            Currency = ConfigFormats.Currency(section, "currency", "USD"),
            Domains = Domains(section),
        };
        section.Finish();
        return company;
    }

    private static List<string> Domains(ConfigSection section)
    {
        const string expected = "a list of domains such as [haina-trading.example]";
        var domains = new List<string>();
        foreach (var item in section.Items("domains", expected) ?? [])
        {
            if (section.AsText("domains", item, expected) is not { } domain)
                continue;
            if (!DomainName().IsMatch(domain))
                section.Wrong("domains", item, "a domain such as haina-trading.example, without https:// and without a path");
            domains.Add(domain.ToLowerInvariant());
        }
        return domains;
    }

    private WarehouseOptions Warehouse()
    {
        var section = top.Section("warehouse");
        var standard = new WarehouseOptions();
        var options = new WarehouseOptions
        {
            Path = section.TextWhere("path", standard.Path, "the path of a DuckDB file such as out/warehouse.duckdb", text => text.Length > 0),
            MemoryLimit = section.TextWhere("memory_limit", standard.MemoryLimit, "a size such as 2GB or 800MB", text => MemorySize().IsMatch(text)),
            Threads = section.Whole("threads", standard.Threads, 0, 1024),
        };
        section.Finish();
        return options;
    }

    private IntentOptions Intent()
    {
        var section = top.Section("intent");
        var standard = new IntentOptions();
        var options = standard with
        {
            HorizonDays = section.Whole("horizon_days", standard.HorizonDays, 1, 730),
            LookbackDays = section.Whole("lookback_days", standard.LookbackDays, 1, 730),
            MinBuyers = section.Whole("min_buyers", standard.MinBuyers, 1, 1_000_000),
            Seed = section.Whole("seed", standard.Seed, 0, int.MaxValue),
        };
        section.Finish();
        return options;
    }

    private (ReportOptions Options, string TimeZone, string Currency) Reports(CompanyOptions company)
    {
        var section = top.Section("reports");
        var standard = new ReportOptions();
        var options = standard with
        {
            Output = section.TextWhere("output", standard.Output, "a folder such as out", text => text.Length > 0),
            TopBuyers = section.Whole("top_buyers", standard.TopBuyers, 1, 100_000),
            Language = section.Choice("language", standard.Language, "en", "zh"),
            MaskContacts = section.Flag("mask_contacts", standard.MaskContacts),
        };
        var timeZone = ConfigFormats.TimeZone(section, "time_zone", company.TimeZone);
        var currency = ConfigFormats.Currency(section, "currency", company.Currency);
        section.Finish();
        return (options, timeZone, currency);
    }

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?\s?([KMGT]i?B)$", RegexOptions.IgnoreCase)]
    private static partial Regex MemorySize();

    [GeneratedRegex(@"^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+$")]
    private static partial Regex DomainName();
}
