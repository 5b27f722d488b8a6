using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A business card; notes as scribbled on the stand, in English or Chinese.</summary>
internal sealed record FairCard(DateTime MetAt, string Name, string Company, string Email, string Phone, string Country, string Series, string Notes,
    Salesperson By);

/// <summary>The cards brought home from the Canton Fair in spring 2026: known customers, future buyers, strangers.</summary>
internal static class FairCards
{
    private static readonly string[] Notes =
        ["想要目录和价格", "对样品感兴趣，回去后寄样", "Asks for CE certificate, visits factory \"next time\"", "Chain store, 30 shops", "要求独家代理",
            "Compares with a Turkish supplier", "只拿了样本", "Wants MOQ 500, private label", "", "老客户，谈下半年订单", "Follow up in May, decision maker"];

    public static IReadOnlyList<FairCard> Draw(World world)
    {
        var stream = world.Stream("fair");
        var opened = new DateTime(2026, 4, 15);
        var known = Pick(stream, world.People.Where(person => person.ContactSince < opened && person.Company.HasOrdered), 80);
        var leads = Pick(stream, world.People.Where(person => person.Role == Role.Buyer
            && (person.ContactSince is null || person.ContactSince > opened)), 60);
        var strangers = Enumerable.Range(0, P.FairCards - known.Count - leads.Count - 2)
            .Select(index => Population.Create(world, Role.FairGuest, index)).ToList();
        var cards = known.Concat(leads).Concat(strangers).Select(person => Write(stream, person, opened)).ToList();
        cards.Add(new(opened.AddDays(2).AddHours(11), "<script>alert('card')</script>", "=1+1 Trading", "card@hostile-text.example", "", "Canada",
            "Kitchenware", "", Staff.All[4]));
        cards.Add(new(opened.AddDays(3).AddHours(15), cards[0].Name.ToUpperInvariant(), cards[0].Company, cards[0].Email, cards[0].Phone,
            cards[0].Country, cards[0].Series, "again at the stand, 第二次来访", cards[0].By));
        return [.. cards.OrderBy(card => card.MetAt)];
    }

    private static List<Person> Pick(RandomStream stream, IEnumerable<Person> people, int count)
    {
        var left = people.ToList();
        var picked = new List<Person>();
        while (picked.Count < count && left.Count > 0)
        {
            var index = stream.Next(left.Count);
            picked.Add(left[index]);
            left.RemoveAt(index);
        }
        return picked;
    }

    private static FairCard Write(RandomStream stream, Person person, DateTime opened)
    {
        var at = opened.AddDays(stream.Next(20)).AddHours(stream.Between(9, 17)).AddMinutes(stream.Next(60));
        var series = stream.Chance(700) ? person.Taste.Series.Name : stream.Chance(600) ? person.Taste.Series.NameZh : "";
        return new(at, person.Name, person.Company.Name, stream.Chance(930) ? person.Email : "", stream.Chance(800) ? person.Phone : "",
            person.Country.Name, series, stream.Pick(Notes),
            Staff.For(stream, person.Country, at));
    }
}
