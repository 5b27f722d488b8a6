using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What is due on one day of an order's amount, and what came of it. Kind: deposit, balance or full; method: T/T, L/C, D/P or O/A.</summary>
internal sealed class Instalment(Order order, int number, string kind, string method, long amountCents, DateTime dueOn)
{
    public Order Order => order;
    public int Number => number;
    public string Kind => kind;
    public string Method => method;
    public long AmountCents { get; } = amountCents;
    public DateTime DueOn => dueOn;
    /// <summary>Null: never. A day after the last one is what will be, and in no file.</summary>
    public DateTime? PaidOn { get; set; }
    /// <summary>Of the amount, once <see cref="PaidOn"/> has come.</summary>
    public long PaidCents { get; set; } = amountCents;
    /// <summary>never, partly, or nothing.</summary>
    public string Planted { get; set; } = "";

    /// <summary>Received until the end of that moment's statement.</summary>
    public long ReceivedCents(DateTime until) => PaidOn <= until ? PaidCents : 0;

    /// <summary>
    /// What the bank's statement, which reaches to <see cref="Reach.Payments"/>, can tell on the last day: paid, paid_late, paid_partly, overdue, not_due; not_known where it fell due after the
    /// statement ends and no money is in it.
    /// </summary>
    public string State
    {
        get
        {
            var received = ReceivedCents(Reach.Payments);
            if (received == AmountCents)
                return PaidOn > DueOn ? "paid_late" : "paid";
            if (DueOn >= Clock.End)
                return "not_due";
            if (DueOn.AddDays(1) > Reach.Payments)
                return "not_known";
            return received > 0 ? "paid_partly" : "overdue";
        }
    }
}

/// <summary>Divides orders into instalments by their terms of payment, and lets the customers pay: in time, late, in part, never.</summary>
internal static class Collection
{
    private const int DaysToPayDeposit = 7, DaysAfterBill = 7, DaysOfBank = 10, OpenAccountDays = 60, UsanceDays = 90;

    public static void Fill(World world)
    {
        foreach (var order in world.Orders.Where(order => !order.IsCancelled))
        {
            Divide(order);
            foreach (var instalment in order.Instalments)
                instalment.PaidOn = OnBankDay(instalment, DaysLate(world.Stream("instalment", order.Number * 4 + instalment.Number), instalment));
        }
        Default(world);
    }

    private static void Divide(Order order)
    {
        var amount = order.AmountCents;
        var signedOn = order.Contract!.SignedAt.Date;
        // Until the goods have left, what is due against documents is due by the promise; a promise that is past moves on with the calendar.
        var shippedOn = order.ShippedOn < Clock.End ? order.ShippedOn : order.PromisedOn < Clock.End ? Clock.End.AddDays(DaysAfterBill) : order.PromisedOn;
        var deposit = amount * P.DepositPercent / 100;
        switch (order.Terms.Payment)
        {
            case "T/T 30/70":
                order.Instalments.Add(new(order, 1, "deposit", "T/T", deposit, signedOn.AddDays(DaysToPayDeposit)));
                order.Instalments.Add(new(order, 2, "balance", "T/T", amount - deposit, shippedOn.AddDays(DaysAfterBill)));
                break;
            case "T/T 100 % in advance":
                order.Instalments.Add(new(order, 1, "full", "T/T", amount, signedOn.AddDays(DaysToPayDeposit)));
                break;
            default:
                order.Instalments.Add(new(order, 1, "full", order.Terms.Payment[..3], amount, shippedOn.AddDays(DaysUntilDue(order))));
                break;
        }
    }

    // Who is in time stays so where that can be: the money is there before the weekend, that of the others after it.
    private static DateTime OnBankDay(Instalment instalment, int daysLate)
    {
        var (day, order) = (instalment.DueOn.AddDays(daysLate), instalment.Order);
        var earliest = (instalment.Kind == "balance" ? order.ShippedOn : order.Contract!.SignedAt.Date).AddDays(1);
        return daysLate > 0 ? WorkCalendar.Next(day, WorkCalendar.IsBankDay) : WorkCalendar.Last(day, WorkCalendar.IsBankDay, earliest);
    }

    private static int DaysUntilDue(Order order) => order.Terms.Payment switch
    {
        "O/A 60 days" => OpenAccountDays,
        "L/C 90 days" => UsanceDays + DaysOfBank,
        "D/P at sight" => order.Person.Country.TransitDays,
        _ => DaysOfBank + 4,
    };

    private static int DaysLate(RandomStream stream, Instalment instalment) => (instalment.Method, instalment.Kind) switch
    {
        ("O/A", _) => stream.Chance(P.LateOpenAccount) ? stream.BetweenSkewed(1, P.LatestOpenAccount) : -stream.Next(5),
        ("D/P", _) => stream.Chance(P.LateDocuments) ? stream.BetweenSkewed(1, 40) : -stream.Next(4),
        ("L/C", _) => stream.Chance(80) ? stream.Between(1, 6) : -stream.Next(6),
        (_, "balance") => instalment.Order.DaysLatePaid,
        _ => stream.Chance(P.LateDeposit) ? stream.BetweenSkewed(1, 14) : -stream.Next(6),
    };

    // Chosen by lot among what fell due long ago after shipment, so that there are enough at every size.
    private static void Default(World world)
    {
        var candidates = world.Orders.SelectMany(order => order.Instalments).Where(instalment => instalment.Method is "O/A" or "T/T" or "D/P" && instalment.Order.Kind == "bulk" && instalment.Kind != "deposit"
            && instalment.DueOn < Reach.Payments.AddDays(-30)).OrderBy(instalment => world.Stream("default", instalment.Order.Number).Next(1_000_000)).ThenBy(instalment => instalment.Order.Number).ToList();
        var (never, partly) = (world.Scaled(P.NeverPaid), world.Scaled(P.PartlyPaid));
        if (candidates.Count < 4 * (never + partly))
            throw new InvalidOperationException($"{candidates.Count} instalments are too few to leave {never} unpaid and {partly} paid in part.");
        foreach (var instalment in candidates.Take(never))
            (instalment.PaidOn, instalment.PaidCents, instalment.Planted) = (null, 0, "never");
        foreach (var instalment in candidates.Skip(never).Take(partly))
            (instalment.PaidCents, instalment.Planted) = (instalment.AmountCents * world.Stream("part paid", instalment.Order.Number).Between(60, 95) / 100, "partly");
        // What is paid in part is paid before the statement ends, or it could not be told from what is not paid.
        foreach (var instalment in candidates.Skip(never).Take(partly).Where(instalment => instalment.PaidOn > Reach.Payments))
            instalment.PaidOn = Reach.Payments.Date.AddDays(-1);
    }
}
