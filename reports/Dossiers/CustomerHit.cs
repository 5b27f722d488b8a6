namespace TradeCrm.Reports;

/// <summary>A customer whom somebody may have meant; names are strangers' text.</summary>
/// <param name="Id">Key of core.customers.</param>
/// <param name="Name">Name, or the person's where there is no company.</param>
/// <param name="Person">The person by whose name the customer was found.</param>
/// <param name="Country">Country as found.</param>
/// <param name="City">City as found.</param>
/// <param name="Owner">Name of the owner.</param>
public sealed record CustomerHit(string Id, string? Name, string? Person, string? Country, string? City, string? Owner);
