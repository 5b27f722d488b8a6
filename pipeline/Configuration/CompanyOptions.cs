namespace TradeCrm.Pipeline;

/// <summary><c>company:</c> in pipeline.yaml. The first three are required: a guess would silently shift months or mix money.</summary>
public sealed record CompanyOptions
{
    /// <summary>Shown on the dashboard.</summary>
    public required string Name { get; init; }

    /// <summary>IANA zone of the files' times without an offset, and of the reports unless they say otherwise.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Three capital letters; the currency of the reports unless they say otherwise.</summary>
    public required string Currency { get; init; }

    /// <summary>The company's own mail and web domains: visits and mails from there are staff. Default none.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];
}
