namespace TradeCrm.Simulator;

/// <summary>Up to when each system's export reaches. What happened later happened, and is in no file: its absence proves nothing.</summary>
internal static class Reach
{
    /// <summary>The newest line of the web log, and so the moment up to which a run looks.</summary>
    public static readonly DateTime Newest = new(2026, 10, 31, 23, 41, 17);

    /// <summary>Everything that says nothing else: exported in the evening of the last day.</summary>
    public static readonly DateTime Usual = new(2026, 10, 31, 20, 0, 0);

    /// <summary>OKKI's follow-up records were exported on a Monday and then forgotten: the silence of the last twelve days must accuse nobody.</summary>
    public static readonly DateTime OkkiFollowUps = new(2026, 10, 19, 18, 30, 0);

    /// <summary>The ERP's orders were exported for the whole two years then; a second export holds those since <see cref="OrdersAgainFrom"/>, up to the last day, with newer states.</summary>
    public static readonly DateTime OrdersFirst = new(2026, 9, 30, 18, 0, 0), OrdersAgainFrom = new(2026, 7, 1);

    /// <summary>Up to when mails, calls and notes with customers of that desk are known: two teams keep theirs in HubSpot, the third in OKKI.</summary>
    public static DateTime FollowUpsOf(string desk) => Staff.IsOnOkki(desk) ? OkkiFollowUps : Usual;

    /// <summary>The bank's statement of payments received is a week old: it ends on a Friday, since banks credit nothing on weekends.</summary>
    public static readonly DateTime Payments = new(2026, 10, 23, 18, 0, 0);
}
