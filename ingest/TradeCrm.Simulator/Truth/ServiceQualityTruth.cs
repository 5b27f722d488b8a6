using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>How quickly and how well the desk served in each month: inquiries for goods, requests for information, problems.</summary>
internal static class ServiceQualityTruth
{
    /// <summary>One matter: when it came, when somebody answered first, when it was solved for good, and whether it was opened again.</summary>
    private sealed record Matter(string Kind, DateTime At, DateTime? AnsweredAt, DateTime? SolvedAt, bool WasReopened);

    public static void Write(World world, IReadOnlyList<InquiryClock> clocks, string folder)
    {
        using var table = new TruthTable(folder, "service_quality", "month", "kind", "n:number", "answered:number", "median_business_minutes:number", "resolved:number", "reopened:number", "backlog:number");
        var matters = Matters(world, clocks).ToList();
        foreach (var kind in new[] { "information", "inquiry", "problem" })
        {
            for (var month = Clock.Start; month < Clock.End; month = month.AddMonths(1))
                Month(table, [.. matters.Where(matter => matter.Kind == kind)], kind, month);
        }
    }

    private static void Month(TruthTable table, List<Matter> matters, string kind, DateTime month)
    {
        var end = month.AddMonths(1);
        var came = matters.Where(matter => matter.At >= month && matter.At < end).ToList();
        var minutes = came.Where(matter => matter.AnsweredAt is not null).Select(matter => WorkCalendar.BusinessSeconds(matter.At, matter.AnsweredAt!.Value) / 60).Order().ToList();
        table.Add(month.ToString("yyyy-MM-01", CultureInfo.InvariantCulture), kind, came.Count, minutes.Count, minutes.Count == 0 ? null : minutes[(minutes.Count - 1) / 2],
            came.Count(matter => matter.SolvedAt is not null), came.Count(matter => matter.WasReopened), matters.Count(matter => matter.At < end && !(matter.SolvedAt < end)));
    }

    private static IEnumerable<Matter> Matters(World world, IReadOnlyList<InquiryClock> clocks)
    {
        foreach (var clock in clocks.Where(clock => clock.Inquiry.Repeats is null))
            yield return new(clock.Inquiry.IsQualified ? "inquiry" : "information", clock.Inquiry.ReceivedAt, clock.First?.At, clock.Answer?.At, clock.ReopenedAt is not null);
        var answers = ComplaintTruth.Answers(world);
        foreach (var complaint in world.Complaints.Where(complaint => complaint.Repeats is null))
            yield return new("problem", complaint.OpenedAt, ComplaintTruth.FirstAnswer(answers, complaint), complaint.ResolvedAt, complaint.ReopenedAt is not null);
    }
}
