using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Small services that nobody had promised: samples of an order sent, papers attached, missing goods and credit notes after a complaint, visits. Never to somebody to whom the like was promised.</summary>
internal static class Errands
{
    public static void Fill(World world, QuietMoments moments)
    {
        var promised = world.Dealings.Promises.Select(promise => (promise.Company, PromiseKeeping.Message(promise.Text))).ToHashSet();
        var errands = new List<(string Deed, Person Person, DateTime Day)>();
        errands.AddRange(Orders(world));
        errands.AddRange(Complaints(world));
        for (var index = 0; index < errands.Count; index++)
        {
            var (deed, person, day) = errands[index];
            if (!promised.Contains((person.Company, deed)))
                Run(world, moments, deed, person, day);
        }
        bool IsCustomer(Person person, string deed) => !promised.Contains((person.Company, deed)) && (deed == "document" || person.Company.HasOrdered);
        foreach (var (deed, count) in new[] { ("document", P.DocumentErrands), ("visit", P.VisitErrands), ("terms", P.TermsErrands), ("notice", P.CreditErrands), ("dispatch", P.DispatchErrands), ("sample", P.SampleErrands) })
            Scatter(world, moments, deed, world.Scaled(count), person => IsCustomer(person, deed));
        foreach (var deed in new[] { "document", "terms", "notice", "sample" })
            Scatter(world, moments, $"{deed} in Chinese", world.Scaled(P.ErrandsInChinese), person => Chats.IsChinese(person) && IsCustomer(person, deed));
    }

    private static void Scatter(World world, QuietMoments moments, string errand, int count, Func<Person, bool> fits)
    {
        for (var index = 0; index < count; index++)
        {
            var stream = world.Stream($"errand {errand}", index);
            if (moments.Draw(stream, fits) is { } scene)
                world.Activities.Add(Message(stream, errand.Split(' ')[0], scene));
        }
    }

    private static IEnumerable<(string, Person, DateTime)> Orders(World world)
    {
        foreach (var order in world.Orders.Where(order => !order.IsCancelled && order.At >= Clock.Start))
        {
            var stream = world.Stream("errands of order", order.Number);
            if (order.Kind == "sample")
                yield return ("sample", order.Person, order.ShippedOn.Date);
            else if (stream.Chance(P.ArrivalIsTold))
                yield return ("arrival", order.Person, order.DeliveredOn.Date.AddDays(stream.Between(0, 2)));
        }
    }

    // What was short or broken is sent after; the rest is credited.
    private static IEnumerable<(string, Person, DateTime)> Complaints(World world) => world.Complaints.Where(complaint => complaint.ClosedAt is not null && complaint.Repeats is null)
        .Select(complaint => (complaint.Theme is "short_delivery" or "defective" ? "dispatch" : "notice", complaint.By, complaint.ClosedAt!.Value.Date.AddDays(P.QuietAfterComplaintDays + 1 + complaint.By.Number % 5)));

    private static void Run(World world, QuietMoments moments, string deed, Person person, DateTime day)
    {
        while (day < Clock.End && !WorkCalendar.IsWorkday(day))
            day = day.AddDays(1);
        if (day < Reach.Newest.Date && moments.Writer(person, day) is { } by)
            world.Activities.Add(Message(world.Stream($"errand of {day:yyyyMMdd}", person.Number), deed, new(person, by, day, person.Taste.Favourites[0])));
    }

    private static Activity Message(RandomStream stream, string deed, FrameScene scene)
    {
        var language = DeedLetters.Language(stream, deed, scene.Person);
        var (subject, body) = DeedLetters.Write(stream, deed, language, DeedLetters.AnyDocument(stream, language), scene);
        var direction = deed == "arrival" ? "in" : "out";
        var purpose = deed switch { "arrival" => "thanks", "sample" or "document" => "delivery", "dispatch" or "notice" => "service", _ => "other" };
        return new(scene.Day.AddHours(stream.Between(9, 17)).AddSeconds(stream.Next(3500)), deed == "visit" ? "meeting" : "email", scene.Person, scene.By, direction, subject, body) { Purpose = purpose };
    }
}
