namespace TradeCrm.Reports.Reading;

/// <summary>The share of inquiries that still waits after some business hours, with its 95 % interval, from marts.time_to_answer.</summary>
internal readonly record struct WaitingShare(double Hours, double Share, double Low, double High);

/// <summary>How long customers wait for a first answer, those whom nobody answered included (Kaplan-Meier).</summary>
/// <param name="Shares">In the order of time.</param>
/// <param name="N">Inquiries.</param>
internal sealed record AnswerTimes(IReadOnlyList<WaitingShare> Shares, long N)
{
    /// <summary>Business hours after which half are answered; null where fewer than half ever were.</summary>
    public double? Median => First(share => share.Share);

    /// <summary>Ends of the median's interval; null where the curve does not reach them.</summary>
    public (double? Low, double? High) MedianInterval => (First(share => share.Low), First(share => share.High));

    public static AnswerTimes Read(ReportQueries queries)
    {
        var rows = queries.Read("time_to_answer", row => (Share: new WaitingShare(row.Number("business_hours") ?? 0, row.Number("survival") ?? 0, row.Number("low") ?? 0, row.Number("high") ?? 0), N: row.Count("n")));
        return new AnswerTimes([.. rows.Select(row => row.Share)], rows.Count == 0 ? 0 : rows[0].N);
    }

    private double? First(Func<WaitingShare, double> share)
    {
        foreach (var point in Shares)
        {
            if (share(point) <= 0.5)
                return point.Hours;
        }
        return null;
    }
}

/// <summary>The inquiries of a month: what came, how much of it was genuine, and what became of that.</summary>
internal sealed record MonthOfInquiries(long Received, long Genuine, long NotGenuine, long Answered, long Unanswered, long NotKnown)
{
    public static MonthOfInquiries? Read(ReportQueries queries) => queries.Read("inquiries_month", row => new MonthOfInquiries(row.Count("received"), row.Count("genuine"), row.Count("not_genuine"),
        row.Count("answered"), row.Count("unanswered"), row.Count("not_known"))).FirstOrDefault();
}
