namespace TradeCrm.Simulator;

/// <summary>
/// OffsetHours is from UTC in standard time (whole hours are close enough for office hours); Weight is the relative share of the audience.
/// </summary>
internal sealed record Country(string Name, int OffsetHours, int TransitDays, string PhoneCode, int Weight, string Currency, int[] FirstOctets, string[] Cities,
    string[] FirstNames, string[] LastNames, string[] Roots, string[] Suffixes, string Team)
{
    /// <summary>As a Chinese system names it.</summary>
    public string NameZh => Countries.NameZh(Name);
}
