namespace TradeCrm.Simulator;

/// <summary>Where a salesperson's messages, calls and notes are recorded, and up to when that is known.</summary>
internal static class Recorded
{
    /// <summary>The CRM in which it is written down; what else holds a chat or a mail holds only some of them.</summary>
    public static DateTime Until(Activity activity) => CrmBook.Of(activity) == CrmSystem.Okki ? Reach.OkkiFollowUps : Reach.Usual;

    public static DateTime Until(Salesperson person) => Reach.FollowUpsOf(person.Team);

    /// <summary>It stands in an export.</summary>
    public static bool IsSeen(Activity activity) => activity.At < Until(activity);
}
