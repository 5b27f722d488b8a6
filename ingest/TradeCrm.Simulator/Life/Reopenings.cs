using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Customers who write again after an answer, inquiries out of hours, complaints that come back, and contacts in spite of them.</summary>
internal static class Reopenings
{
    public static void Fill(World world)
    {
        FurtherInquiries.Fill(world);
        WrittenAgain.Fill(world);
        ComplaintCases.Fill(world);
        HoldBreaches.Fill(world);
        // The button pressed twice: 19 seconds later there is a second row.
        var stream = world.Stream("sent twice");
        foreach (var inquiry in world.Inquiries.Where(inquiry => inquiry.Person is not null && inquiry.Channel == "website").Where(_ => stream.Chance(P.SentTwice)))
        {
            inquiry.IsSentTwice = true;
            world.Hits.Add(new(inquiry.ReceivedAt.AddSeconds(17), inquiry.Person!.Browsers[0], "POST", "/inquiry", $"{Site.Origin}/inquiry.html", 303, 0));
        }
    }
}
