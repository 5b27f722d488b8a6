namespace TradeCrm.Simulator;

/// <summary>What somebody writes into a survey, from texts/comments.tsv: about what they went through, in their language.</summary>
internal static class Comments
{
    /// <summary>A comment that suits the delivery and the figure, with its polarity and theme as its writer labelled it.</summary>
    public static (string Text, string Polarity, string Theme) Draw(World world, RandomStream stream, Order order, int score)
    {
        var complaint = world.Complaints.FirstOrDefault(complaint => complaint.Order == order);
        var theme = complaint is not null ? ThemeOf(complaint.Theme) : order.DelayDays > 3 ? "delivery" : null;
        var polarity = score >= 9 ? "positive" : score <= 6 ? "negative" : stream.Chance(500) ? "mixed" : "positive";
        if (theme is null && polarity == "positive" && WasAnsweredQuickly(world, order.Person) && stream.Chance(500))
            theme = "service";
        // Praise is never for what went wrong.
        var wanted = polarity == "positive" && complaint is not null ? null : theme;
        var language = stream.Chance(500) ? InquiryWords.LanguageOf(order.Person) : "en";
        var texts = Texts.Table("comments").Where(row => row["polarity"] == polarity && (row["series"] == "any" || row["series"] == order.Lines[0].Product.Series.Slug)
            && !(polarity == "positive" && row["theme"] == theme && theme != "service")).ToList();
        var text = stream.Pick(FirstOf(texts.Where(row => row["theme"] == wanted && row["language"] == language), texts.Where(row => row["theme"] == wanted && row["language"] == "en"),
            texts.Where(row => row["language"] == language), texts));
        return (text["text"], text["polarity"], text["theme"]);
    }

    public static bool WasAnsweredQuickly(World world, Person person) => world.Inquiries.Any(inquiry => inquiry.Person == person && inquiry.AnsweredAt is { } at
        && WorkCalendar.BusinessSeconds(inquiry.ReceivedAt, at) < 4 * 3600);

    private static string ThemeOf(string fault) => fault switch
    {
        "late_delivery" or "short_delivery" or "wrong_goods" => "delivery",
        "damaged" => "packaging",
        "documents" => "documents",
        "no_answer" => "service",
        _ => "quality",
    };

    private static List<IReadOnlyDictionary<string, string>> FirstOf(params IEnumerable<IReadOnlyDictionary<string, string>>[] choices) =>
        choices.Select(choice => choice.ToList()).First(choice => choice.Count > 0);
}
