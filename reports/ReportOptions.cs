namespace TradeCrm.Reports;

/// <summary><c>reports:</c> in pipeline.yaml.</summary>
public sealed record ReportOptions
{
    /// <summary>Folder that gets one folder per month. Default out, beside the warehouse.</summary>
    public string Output { get; init; } = "out";

    /// <summary>Buyers listed on the page and in buyers.xlsx, likeliest first. Default 50: a week of calls for a small team.</summary>
    public int TopBuyers { get; init; } = 50;

    /// <summary>Hides most of each e-mail address, person's name and network address. Default false: the sales team needs them.</summary>
    public bool MaskContacts { get; init; }

    /// <summary>Language that the page opens in, en or zh. Default en; the reader's own choice is remembered by the browser.</summary>
    public string Language { get; init; } = "en";
}
