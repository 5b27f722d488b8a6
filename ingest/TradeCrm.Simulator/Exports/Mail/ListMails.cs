using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What mailing lists send to the shared mailbox: nobody's activity.</summary>
internal static class ListMails
{
    private static readonly (string Subject, string Body)[] Issues =
    [
        ("Freight weekly: rates to North Europe", "Spot rates to North Europe fell for the third week.\nBlank sailings are announced for Golden Week."),
        ("Freight weekly: congestion in Singapore", "Waiting times in Singapore reach nine days.\nCarriers add a surcharge."),
        ("Freight weekly: new sailing Ningbo – Gdańsk", "A direct service begins next month.\nTransit time is given as 36 days."),
    ];

    public static IEnumerable<Letter> Of(World world, DateTime from)
    {
        for (var index = 0; index < Math.Min(P.MostListMails, world.Scaled(P.ListMails)); index++)
        {
            var stream = world.Stream("list mail", index);
            var (subject, body) = Issues[index % Issues.Length];
            var hours = (int)(Reach.Usual - from).TotalHours;
            yield return new()
            {
                At = from.AddHours(stream.Next(hours)).AddSeconds(stream.Next(3600)),
                Type = "list",
                From = new("Freight Weekly", "digest@freight-news.example"),
                To = Mailbox.Shared,
                Subject = subject,
                Body = body,
                Program = MailProgram.Machine,
                MessageId = $"<{stream.Token(20)}@freight-news.example>",
                Clock = PlaceClock.Utc,
                Stream = stream,
            };
        }
    }
}
