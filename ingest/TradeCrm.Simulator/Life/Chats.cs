using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// Conversations by WhatsApp and WeCom, around what really happened. Only with people who have been answered, never while anybody of their company waits for an answer, and
/// about new goods never while a complaint hurts: a chat must neither answer what nobody answered nor sell where nobody may.
/// </summary>
internal static class Chats
{
    public static void Fill(World world)
    {
        var matters = new OpenMatters(world);
        var occasions = new ChatOccasions(world, matters);
        foreach (var person in Partners(world, occasions))
            Talk(world, person, occasions, matters);
    }

    /// <summary>Hong Kong and the agents and traders nearby write by WeCom; everybody else by WhatsApp.</summary>
    public static bool IsByWeCom(Person person) =>
        IsChinese(person) || (person.Company.Type is "agent" or "trader" && person.Country.Name is "Vietnam" or "Indonesia" or "Japan");

    /// <summary>They are written to in Chinese.</summary>
    public static bool IsChinese(Person person) => person.Country.Name is "Hong Kong" or "Taiwan" or "China";

    private static List<Person> Partners(World world, ChatOccasions occasions)
    {
        var known = world.People.Where(person => !person.DoNotContact && person.ContactSince < Clock.End)
            .OrderBy(person => world.Stream("chat partner", person.Number).Next(1_000_000)).ThenBy(person => person.Number).ToList();
        var customers = known.Where(occasions.IsCustomer).ToList();
        return
        [
            .. customers.Where(IsByWeCom).Take(world.Scaled(P.WeComPartners)),
            .. customers.Where(person => !IsByWeCom(person)).Take(world.Scaled(P.WhatsAppCustomers)),
            .. known.Where(person => !occasions.IsCustomer(person) && occasions.WasAnswered(person)).Take(world.Scaled(P.ChattingLeads)),
        ];
    }

    private static void Talk(World world, Person person, ChatOccasions occasions, OpenMatters matters)
    {
        var stream = world.Stream("chat", person.Number);
        var days = new HashSet<DateTime>();
        var told = new HashSet<ChatScript>();
        var count = 0;
        foreach (var moment in occasions.Of(person, stream))
        {
            if (count >= P.MostChatsPerPerson || !stream.Chance(P.ChatOnOccasion) || !days.Add(moment.Day.Date))
                continue;
            var lines = Write(stream, person, moment, told);
            if (lines.Count == 0 || !IsAllowed(person, moment, lines[0].At, lines[^1].At, matters))
                continue;
            world.Activities.AddRange(lines);
            count++;
        }
    }

    private static bool IsAllowed(Person person, ChatMoment moment, DateTime from, DateTime to, OpenMatters matters)
    {
        var isBusiness = moment.Occasion is ChatOccasion.Loading or ChatOccasion.Sailed or ChatOccasion.BillOfLading or ChatOccasion.SlowPassage or ChatOccasion.BalanceOpen
            or ChatOccasion.BankDetails or ChatOccasion.Complaint;
        return from >= Clock.Start && to < Clock.End.AddHours(-6) && person.ContactSince < from && moment.By.WorksAt(to) && !matters.IsWaiting(person.Company, to)
            && !matters.IsLeaversStep(person.Company, from) && !matters.IsLeaversStep(person.Company, to) && (isBusiness || !matters.IsHurt(person.Company, to));
    }

    private static List<Activity> Write(RandomStream stream, Person person, ChatMoment moment, HashSet<ChatScript> told)
    {
        var language = IsChinese(person) ? "zh" : "en";
        var scripts = ChatScripts.For(moment.Occasion, language, moment.Series, moment.Incoterm).Where(script => !told.Contains(script)).ToList();
        var lines = new List<Activity>();
        if (scripts.Count == 0)
            return lines;
        var at = Begin(stream, person, moment);
        var script = stream.Pick(scripts);
        // A child is born once; an order is placed again and again.
        if (moment.Occasion is ChatOccasion.SmallTalk or ChatOccasion.Summer or ChatOccasion.BankDetails)
            told.Add(script);
        var greeting = script.Keys.Length > 1 && moment.Occasion is not ChatOccasion.OfferSameDay && stream.Chance(P.ChatWithGreeting) ? ChatScripts.Greeting(language, at) : "";
        foreach (var key in script.Keys)
        {
            var text = ChatScripts.Text(key);
            if (greeting.Length > 0 && stream.Chance(500))
                text = $"{greeting}\n{text}";
            else if (greeting.Length > 0)
                lines.Add(new(at.AddSeconds(-stream.Between(15, 59)), "chat", person, moment.By, "in", "", greeting));
            greeting = "";
            lines.Add(new(at, "chat", person, moment.By, ChatScripts.Direction(key), "", text) { Purpose = ChatScripts.Purpose(script.Occasion, key) });
            at = at.AddSeconds(stream.BetweenSkewed(25, 2400));
        }
        return lines;
    }

    // When both are awake: the Americas in China's morning or late evening. The proforma goes out before anybody asks whether the order arrived.
    private static DateTime Begin(RandomStream stream, Person person, ChatMoment moment)
    {
        var hour = moment.Occasion == ChatOccasion.OfferSameDay ? stream.Between(13, 17) : person.Country.Team switch
        {
            "Americas" => stream.Chance(500) ? stream.Between(8, 10) : stream.Between(20, 21),
            "Asia Pacific" => stream.Between(9, 18),
            _ => stream.Between(14, 21),
        };
        var at = moment.Day.Date.AddHours(hour).AddSeconds(stream.Next(3000));
        var earliest = moment.Occasion == ChatOccasion.OrderPlaced ? moment.Day.AddMinutes(205) : moment.Day;
        return at > earliest ? at : earliest.AddSeconds(stream.Between(60, 1500));
    }
}
