namespace TradeCrm.Simulator;

/// <summary>Where a salesperson's messages, calls and notes are recorded, and up to when that is known.</summary>
internal static class Recorded
{
    /// <summary>Chats are on the phones; the rest is in the CRM of the salesperson's desk.</summary>
    public static DateTime Until(Activity activity) => activity.Type == "chat" || activity.By is null ? Reach.Usual : Until(activity.By);

    public static DateTime Until(Salesperson person) => Reach.FollowUpsOf(person.Team);

    /// <summary>It stands in an export.</summary>
    public static bool IsSeen(Activity activity) => activity.At <= Until(activity);
}
