using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>What we do about a promise: the message, the meeting or the new quotation that shows it.</summary>
internal static class PromiseKeeping
{
    /// <summary>Adds to the world what shows that the promise was kept, in time or late.</summary>
    public static void Do(World world, RandomStream stream, Promise promise, PromisePlan plan)
    {
        if (plan.IsByOrder)
        {
            (promise.Order, promise.Quotation, promise.IsHonoured) = (plan.Scene.Order, plan.Scene.Order is null ? plan.Scene.Offer : null, plan.IsHonoured);
            return;
        }
        if (plan.DoneOn is not { } day)
            return;
        // On the same day: in the afternoon, after the message.
        var at = day == plan.Day ? day.AddHours(17).AddSeconds(stream.Next(3500)) : day.AddHours(stream.Between(9, 17)).AddSeconds(stream.Next(3600));
        if (promise.Text.Deed.StartsWith("line", StringComparison.Ordinal))
            promise.Quotation = Revise(world, stream, promise, plan, at);
        else
            world.Activities.Add(promise.Deed = Message(stream, promise, plan, at));
    }

    // The offer once more, with what was promised taken off.
    private static Quotation Revise(World world, RandomStream stream, Promise promise, PromisePlan plan, DateTime at)
    {
        var offer = plan.Scene.Offer ?? throw new InvalidOperationException($"{promise.Text.Key} needs an offer to revise.");
        var percent = Percent(promise);
        var revised = new Quotation
        {
            At = at,
            Person = offer.Person,
            By = plan.By,
            Terms = offer.Terms,
            Lines = [.. offer.Lines.Select(line => line with { PriceCents = Math.Max(1, (int)((long)line.PriceCents * (100 - percent) / 100)) })],
            ValidUntil = at.Date.AddDays(stream.Between(20, 30)),
            ListAt = offer.ListAt,
            Planted = "promised_discount",
        };
        if (offer.SupersededBy is null)
            revised.TakesThePlaceOf(offer);
        world.Quotations.Add(revised);
        return revised;
    }

    private static int Percent(Promise promise) => promise.Text.Deed.Length > 5 ? int.Parse(promise.Text.Deed[5..], CultureInfo.InvariantCulture) : promise.Percent;

    /// <summary>Which message keeps it.</summary>
    public static string Message(PromiseText text) => text.Deed.StartsWith("terms", StringComparison.Ordinal) || (text.Deed == "notice" && text.Kind == "payment_term") ? "terms" : text.Deed;

    private static Activity Message(RandomStream stream, Promise promise, PromisePlan plan, DateTime at)
    {
        var (deed, person) = (Message(promise.Text), plan.Scene.Person);
        var language = DeedLetters.Language(stream, deed, person);
        var writer = plan.By.WorksAt(at) ? plan.By : Staff.For(stream, person.Country, at);
        var (subject, body) = DeedLetters.Write(stream, deed, language, DeedLetters.DocumentIn(promise.Sentence, language), new(person, writer, at, plan.Scene.Product));
        return new(at, deed == "visit" ? "meeting" : "email", person, writer, deed == "arrival" ? "in" : "out", subject, body);
    }
}
