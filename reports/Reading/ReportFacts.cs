using TradeCrm.Warehouse;

namespace TradeCrm.Reports.Reading;

/// <summary>What several parts of the report need, read once.</summary>
internal sealed record ReportFacts(ReportHeader Header, ReportOptions Options, ReportQueries Queries, IReadOnlySet<string> SourceKinds, IReadOnlyList<Buyer> Buyers,
    IReadOnlyList<HeldBuyer> LeftOut, IReadOnlyList<WaitingInquiry> Waiting, DataQuality Quality)
{
    /// <summary>The report tells of a month before the one that the warehouse looks up to.</summary>
    public bool IsPast { get; init; }

    public static ReportFacts Read(WarehouseFile warehouse, ReportOptions options, DateTime asOf)
    {
        var queries = new ReportQueries(warehouse, asOf, options.TopBuyers);
        var mask = new ContactMask(options.MaskContacts);
        return new ReportFacts(queries.Read("header", ReportHeader.Read).Single(), options, queries, queries.Read("source_kinds", row => row.Text("kind")!).ToHashSet(),
            queries.Read("buyers", row => Buyer.Read(row, mask)), queries.Read("buyers_left_out", row => HeldBuyer.Read(row, mask)),
            queries.Read("unanswered", row => WaitingInquiry.Read(row, mask)), DataQuality.Read(queries));
    }
}
