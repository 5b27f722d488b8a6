namespace TradeCrm.Warehouse;

/// <summary>When a customer must be left alone, and when salespeople meet at one; what the models read from <c>ops.account_settings</c>.</summary>
public sealed record AccountRules
{
    /// <summary>The least severe complaint that forbids selling: low, medium or high. Default medium: a scratched carton stops no offer.</summary>
    public string HoldMinSeverity { get; init; } = "medium";

    /// <summary>Days for which nobody sells after a complaint is resolved. Default 14.</summary>
    public int HoldCoolingDays { get; init; } = 14;

    /// <summary>Days after a customer's own question in which an offer is an answer. Default 14.</summary>
    public int HoldAskedDays { get; init; } = 14;

    /// <summary>Days after the last two-way contact for which a customer is its owner's. Default 90.</summary>
    public int OwnerProtectDays { get; init; } = 90;

    /// <summary>Days back within which salespeople count as active at a customer. Default 90.</summary>
    public int OverlapWindowDays { get; init; } = 90;
}
