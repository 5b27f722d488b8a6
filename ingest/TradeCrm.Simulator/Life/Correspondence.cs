using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// Mails around offers, orders and shipments, in the customers' languages. Only by the account's owner, so that nobody new joins in, and under the same rules as the chats: while
/// somebody waits for an answer nothing is written, and nothing about new goods while a complaint hurts.
/// </summary>
internal static class Correspondence
{
    private sealed record Moment(LetterOccasion Occasion, DateTime At, Person Person, Salesperson By, LetterMatter Matter, string Incoterm);

    public static void Fill(World world)
    {
        var matters = new OpenMatters(world);
        var moments = Offers(world).Concat(Orders(world)).Where(moment => moment.Person.Company.Owner == moment.By && !moment.Person.DoNotContact);
        var index = 0;
        foreach (var moment in moments.ToList())
            Write(world, world.Stream("letter", index++), moment, matters);
    }

    private static IEnumerable<Moment> Offers(World world)
    {
        var orders = world.Orders.ToLookup(order => order.Person);
        foreach (var offer in world.Quotations.Where(offer => offer.Planted is null && offer.Supersedes is null).ToList())
        {
            var stream = world.Stream($"offer mail {offer.Person.Number}", (int)(offer.At - Clock.Start.AddYears(-10)).TotalHours);
            var line = offer.Lines[0];
            Moment At(LetterOccasion occasion, DateTime at) => new(occasion, at, offer.Person, offer.By, new(line.Product, line.Quantity), offer.Terms.Incoterm);
            yield return At(LetterOccasion.Offer, offer.At.AddMinutes(stream.Between(4, 25)));
            var later = Clock.AtOffice(stream, offer.At.AddDays(stream.Between(9, 14)));
            if (orders[offer.Person].All(order => order.At < offer.At || order.At > later))
                yield return At(LetterOccasion.FollowUp, later);
        }
    }

    private static IEnumerable<Moment> Orders(World world)
    {
        foreach (var order in world.Orders.Where(order => !order.IsCancelled && order.Kind != "sample").ToList())
        {
            var stream = world.Stream($"order mail {order.Person.Number}", (int)(order.At - Clock.Start).TotalHours);
            DateTime Office(DateTime day) => Clock.AtOffice(stream, day.Date.AddHours(stream.Between(9, 17)).AddSeconds(stream.Next(3600)));
            Moment At(LetterOccasion occasion, DateTime at) => new(occasion, at, order.Person, order.By, OrderLetters.Matter(world, order), order.Terms.Incoterm);
            yield return At(LetterOccasion.Artwork, Office(order.At.AddDays(stream.Between(2, 6))));
            yield return At(stream.Chance(100) ? LetterOccasion.BankDetails : LetterOccasion.Question, Office(order.At.AddDays(stream.Between(8, 16))));
            yield return At(LetterOccasion.BillOfLading, Office(order.ShippedOn.AddDays(-2)));
            // 'Yesterday' must be the day on which she sailed.
            if (WorkCalendar.IsWorkday(order.ShippedOn.AddDays(1)))
                yield return At(LetterOccasion.Sailed, Office(order.ShippedOn.AddDays(1)));
            if (order.Terms.Payment == "T/T 30/70" && order.DaysLatePaid >= P.ChatBalanceLateDays)
                yield return At(LetterOccasion.BalanceOpen, Office(order.ShippedOn.AddDays(stream.Between(15, 18))));
        }
    }

    private static string Purpose(LetterOccasion occasion) => occasion switch
    {
        LetterOccasion.Offer => "answer",
        LetterOccasion.FollowUp => "selling",
        LetterOccasion.BillOfLading or LetterOccasion.Sailed => "delivery",
        LetterOccasion.BalanceOpen or LetterOccasion.BankDetails => "payment",
        _ => "other",
    };

    private static string Use(LetterOccasion occasion) => occasion switch
    {
        LetterOccasion.FollowUp => "chase_out",
        LetterOccasion.Artwork => "artwork_out",
        LetterOccasion.BillOfLading => "bl_draft_out",
        LetterOccasion.Sailed => "sailed_out",
        LetterOccasion.BalanceOpen => "unpaid_out",
        _ => "",
    };

    // One of many wordings, or a script of a letter and its answer.
    private static List<Activity> Draft(World world, RandomStream stream, Moment moment)
    {
        var (person, by, matter) = (moment.Person, moment.By, moment.Matter);
        if (Use(moment.Occasion) is { Length: > 0 } use)
        {
            var (subject, body) = Letters.Write(world, use, person, by, moment.At, matter);
            return [new(moment.At, "email", person, by, "out", subject, body) { Purpose = Purpose(moment.Occasion) }];
        }
        var scripts = LetterScripts.For(moment.Occasion, LetterScripts.Language(person.Country), matter.Product.Series, moment.Incoterm);
        var at = moment.At;
        var letters = new List<Activity>();
        foreach (var key in scripts.Count == 0 ? [] : stream.Pick(scripts).Keys)
        {
            string Filled(string column) => LetterScripts.Filled(key, column, person, by, matter.Product, matter.Quantity, matter.Reference);
            letters.Add(new(at, "email", person, by, LetterScripts.Direction(key), Filled("subject"), Filled("body")) { Purpose = LetterScripts.Direction(key) == "out" ? Purpose(moment.Occasion) : IsBusiness(moment.Occasion) ? "other" : "" });
            at = Clock.AtOffice(stream, at.AddMinutes(stream.Between(20, 500)));
        }
        return letters;
    }

    private static bool IsBusiness(LetterOccasion occasion) =>
        occasion is LetterOccasion.Artwork or LetterOccasion.BankDetails or LetterOccasion.BillOfLading or LetterOccasion.Sailed or LetterOccasion.BalanceOpen;

    private static void Write(World world, RandomStream stream, Moment moment, OpenMatters matters)
    {
        if (!stream.Chance(moment.At < P.MailConnectorSince ? P.MailKeptBefore : P.MailKeptSince))
            return;
        var company = moment.Person.Company;
        if (moment.At < Clock.Start || moment.Person.ContactSince >= moment.At || (!IsBusiness(moment.Occasion) && matters.IsHurt(company, moment.At)))
            return;
        var letters = Draft(world, stream, moment);
        if (letters.Count > 0 && letters[^1].At < Clock.End.AddHours(-6) && moment.By.WorksAt(letters[^1].At) && !matters.IsWaiting(company, letters[^1].At)
            && letters.All(letter => !matters.IsLeaversStep(company, letter.At)))
            world.Activities.AddRange(letters);
    }
}
