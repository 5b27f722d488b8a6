using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>The stages of a deal that brought orders, from the first contact to the signature: mostly a staircase, sometimes not.</summary>
internal static class DealStages
{
    /// <param name="stream">Of this deal alone.</param>
    /// <param name="hours">For the minutes of the first working hours, in which what came overnight is done.</param>
    /// <param name="deal">Identified and contacted already.</param>
    /// <param name="sample">An order for a sample on the way, or null.</param>
    /// <param name="won">The order that wins it; null while there is none.</param>
    public static void Fill(RandomStream stream, RandomStream hours, Deal deal, Order? sample, Order? won)
    {
        // The stages up to here are the desk's; what a colleague put after them is the sample's and the order's to say.
        deal.Stages.RemoveRange(2, deal.Stages.Count - 2);
        if (sample is not null)
            deal.Stages.Add(("sampled", Later(sample.Contract!.SignedAt, deal.Stages[^1].At)));
        if (won is null)
            Wait(stream, hours, deal, sample!);
        else
            Win(stream, hours, deal, Later(won.Contract!.SignedAt, deal.Stages[^1].At), won.At);
    }

    private static void Win(RandomStream stream, RandomStream hours, Deal deal, DateTime signedAt, DateTime wonAt)
    {
        var from = deal.Stages[^1].At;
        var fate = stream.Next(1000);
        deal.Shape = (fate -= P.SkipsNegotiating) < 0 ? "skips_negotiating" : (fate -= P.SkipsAgreed) < 0 ? "skips_agreed" : (fate -= P.GoesBack) < 0 ? "goes_back" : fate < P.LostThenWon ? "lost_then_won" : "";
        IReadOnlyList<(string Stage, int Permille)> stairs = deal.Shape switch
        {
            "skips_negotiating" => [("agreed", stream.Between(500, 900))],
            "skips_agreed" => [("negotiating", stream.Between(200, 700))],
            "goes_back" => [("negotiating", 300), ("agreed", stream.Between(400, 500)), ("negotiating", stream.Between(550, 650)), ("agreed", 850)],
            "lost_then_won" => [("negotiating", 200), ("closed lost", stream.Between(350, 500)), ("negotiating", stream.Between(600, 750)), ("agreed", 900)],
            _ => [("negotiating", stream.Between(200, 500)), ("agreed", stream.Between(600, 950))],
        };
        foreach (var (stage, permille) in stairs)
            deal.Stages.Add((stage, Earlier(signedAt, Later(deal.Stages[^1].At, Clock.AtOffice(hours, from.AddSeconds((long)(signedAt - from).TotalSeconds * permille / 1000))))));
        deal.Stages.Add(("contracted", signedAt));
        deal.Stages.Add(("closed won", wonAt));
    }

    // After the sample: somebody asks, and in the end nobody does.
    private static void Wait(RandomStream stream, RandomStream hours, Deal deal, Order sample)
    {
        var at = Clock.AtOffice(hours, sample.DeliveredOn.AddDays(stream.Between(5, 30)).AddHours(9));
        if (stream.Chance(500))
            deal.Stages.Add(("negotiating", at));
        var lostAt = Clock.AtOffice(hours, Later(at, sample.DeliveredOn.AddDays(stream.Between(P.SampleForgottenDays / 3, P.SampleForgottenDays)).AddHours(11)).AddHours(stream.Next(48)));
        if (stream.Chance(P.LostIsClosed))
            deal.Stages.Add(("closed lost", lostAt));
    }

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
}
