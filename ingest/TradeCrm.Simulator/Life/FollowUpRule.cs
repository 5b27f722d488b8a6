using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Who has to follow up a card, and by when.</summary>
internal static class FollowUpRule
{
    /// <summary>The last day, counted in working days from the fair's end; null for those who will not buy.</summary>
    public static DateTime? DueOn(FairCard card)
    {
        if (card.Interest == "none")
            return null;
        var day = card.Exhibition.To;
        for (var left = card.Interest switch { "hot" => P.HotWithinDays, "warm" => P.WarmWithinDays, _ => P.ColdWithinDays }; left > 0;)
        {
            day = day.AddDays(1);
            left -= WorkCalendar.IsWorkday(day) ? 1 : 0;
        }
        return day;
    }

    /// <summary>The account's owner if it was known when the card was taken, else who took the card; if that one has left by the due day, the team's most senior.</summary>
    public static Salesperson Responsible(FairCard card)
    {
        var due = DueOn(card) ?? card.Exhibition.To;
        var owner = card.Person?.Company is { } company && company.CreatedAt <= card.MetAt ? company.Owner : null;
        return owner is not null && owner.WorksAt(due) ? owner : Present(card.By, due);
    }

    /// <summary>The same one while they work here, and then the team's most senior.</summary>
    public static Salesperson Present(Salesperson person, DateTime at) =>
        person.WorksAt(at) ? person : Staff.All.First(other => other.Team == person.Team && other.WorksAt(at));
}
