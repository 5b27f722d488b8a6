using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>The channel by which people want to be contacted, as they said when they were asked.</summary>
internal static class Channels
{
    public static void Fill(World world)
    {
        foreach (var person in world.People)
        {
            var stream = world.Stream("channel", person.Number);
            if (person.Country.Name is "Hong Kong" or "Taiwan" && stream.Chance(P.PrefersWeChat))
                person.PreferredChannel = "WeChat";
            else if (stream.Chance(P.PrefersPhone))
                person.PreferredChannel = "Phone";
            else if (stream.Chance(P.NeverAskedForChannel))
                person.PreferredChannel = "";
        }
    }

    /// <summary>The channel of a contact, or null where it is none that anybody could prefer. Chats with people who want WeChat are on WeChat.</summary>
    public static string? Of(Activity activity) => activity.Type switch
    {
        "email" => "Email",
        "call" => "Phone",
        "chat" => activity.Person?.Country.Name is "Hong Kong" or "Taiwan" ? "WeChat" : "WhatsApp",
        _ => null,
    };
}
