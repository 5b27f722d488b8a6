namespace TradeCrm.Simulator;

/// <summary>Somebody who stays unknown: a browser, what it came for, and the days (from the first of the simulation) on which its sessions are.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Role">What sort of visitor.</param>
/// <param name="Habit">What they open.</param>
/// <param name="Country">Where their network is.</param>
/// <param name="Browser">Of the first session.</param>
/// <param name="Taste">What they look at more than at the rest.</param>
/// <param name="Days">One a session.</param>
/// <param name="IsMobile">A telephone.</param>
/// <param name="Network">How the browser is connected, where that is out of the usual: carrier, ipv6 or private; else empty.</param>
internal sealed record Passer(int Number, Role Role, ReadingHabit Habit, Country Country, Browser Browser, Taste Taste, IReadOnlyList<int> Days, bool IsMobile, string Network)
{
    public const int MaxSessions = 4;

    /// <summary>A browser that hides its owner comes from another address each time.</summary>
    public Browser BrowserIn(int session) => Network == "private" && session > 0
        ? Browser with { Address = Agents.Address(Country.FirstOctets[0], Agents.FirstPrivate + Number / CompanyParameters.OneInPrivate * MaxSessions + session) } : Browser;
}
