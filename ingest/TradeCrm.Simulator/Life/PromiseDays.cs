using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Whether the days of a promise make it kept, broken or undecided.</summary>
internal static class PromiseDays
{
    /// <summary>The day that a sentence names: around what will be, so that both happen.</summary>
    public static DateTime Named(RandomStream stream, PromiseText text, PromiseFate fate, DateTime day, DateTime? shown) => (fate, shown) switch
    {
        (PromiseFate.Broken, { } at) when text.Deed is "shipment" or "quote" => Later(day.AddDays(2), at.Date.AddDays(-stream.Between(2, 12))),
        (PromiseFate.Kept, { } at) when text.Deed is "shipment" or "quote" => Later(day.AddDays(1), at.Date.AddDays(stream.Next(5))),
        (_, { } at) when at < Clock.End => at.Date.AddDays(stream.Between(1, 20)),
        (PromiseFate.Undecided, _) => Later(Reach.Newest.Date.AddDays(stream.Between(1, 25)), day.AddDays(1)),
        _ => day.AddDays(stream.Between(3, 21)),
    };

    /// <summary>What an order or an offer of <paramref name="shown"/> makes of it is what is wanted.</summary>
    public static bool Agrees(PromiseText text, PromiseFate fate, PromiseScene scene, DateTime day, DateTime? due, DateTime shown) => fate switch
    {
        PromiseFate.Undecided => shown >= Clock.End && (due is null || due >= Reach.Newest.Date),
        _ when shown.Date < day || shown > Reach.Usual => false,
        PromiseFate.Kept => (due is null || shown.Date <= due) && IsHonoured(text, scene),
        _ when text.Deed is "shipment" => due < scene.Order!.ProducedOn.Date && due >= day && due < Reach.Newest.Date,
        _ when text.Deed is "quote" => due < shown.Date && due >= day,
        // New terms by that day: an order after it shows the old ones. A price until that day: an order before it shows another.
        _ when text.Deed.StartsWith("terms", StringComparison.Ordinal) => (due is null || shown.Date > due) && scene.Order!.Terms.Payment == OldTerms(text),
        _ => (due is null || shown.Date <= due) && (text.Deed != "hold" || text.Sentence.Contains("{price}", StringComparison.Ordinal)),
    };

    /// <summary>The day on which we do it; <see cref="DateTime.MinValue"/> for never; null if the days do not allow what is wanted.</summary>
    public static DateTime? Done(RandomStream stream, PromiseText text, PromiseFate fate, Salesperson by, DateTime day, DateTime? due)
    {
        var seen = Recorded.Until(by).Date;
        switch (fate)
        {
            case PromiseFate.Undecided:
                return due is null || due >= seen && (due >= Reach.Newest.Date || !PromiseDeed.IsTested(text.Deed)) || (due > day && PromiseDeed.IsTested(text.Deed)) ? DateTime.MinValue : null;
            case PromiseFate.Broken when due is not { } last || last.AddDays(1) > seen:
                return null;
            case PromiseFate.Broken when stream.Chance(P.LateInsteadOfNever):
                var late = due!.Value.AddDays(stream.Between(1, 9));
                return late < seen && late > day ? late : null;
            case PromiseFate.Broken:
                return PromiseDeed.IsTested(text.Deed) ? null : DateTime.MinValue;
        }
        var done = due is null ? day.AddDays(stream.Between(1, 12)) : IsOnTheDay(text) || due <= day ? due.Value : day.AddDays(1 + stream.Next((due.Value - day).Days));
        while (!IsOnTheDay(text) && done > day.AddDays(1) && !WorkCalendar.IsWorkday(done))
            done = done.AddDays(-1);
        return done >= day && done < seen ? done : null;
    }

    private static bool IsOnTheDay(PromiseText text) => text.Deed == "visit" && DueRule.IsADay(text.Due);

    private static bool IsHonoured(PromiseText text, PromiseScene scene) => text.Deed.StartsWith("terms ", StringComparison.Ordinal) ? scene.Order!.Terms.Payment == text.Deed[6..] : text.Deed == "hold" || text.Deed is "shipment" or "quote";

    // Nobody promises 30/70 as a favour, but one; the terms that an order has in spite of a promise are the usual ones.
    private static string OldTerms(PromiseText text) => text.Deed == "terms T/T 30/70" ? "L/C at sight" : "T/T 30/70";

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
}
