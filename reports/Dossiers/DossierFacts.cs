using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports.Dossiers;

/// <summary>What a dossier says, before it is written in any form.</summary>
internal sealed record DossierFacts(ReportHeader Header, CustomerHit Customer, IReadOnlyList<(DossierPart Part, IReadOnlyList<DossierLine> Lines, Bi? Note)> Parts)
{
    public static DossierFacts Read(WarehouseFile warehouse, ReportOptions options, CustomerHit customer, DateTime asOf, int events)
    {
        var header = new ReportQueries(warehouse, asOf, 0).Read("header", ReportHeader.Read).First();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(header.TimeZone);
        var queries = new DossierQueries(warehouse, customer.Id, DateOnly.FromDateTime(header.AsOf), events);
        var mask = new ContactMask(options.MaskContacts);
        var read = DossierPart.All.Select(part => (Part: part, Lines: queries.Read(part.Id, row => DossierLine.Read(row, zone, mask)))).ToList();
        var places = queries.Places(read.SelectMany(part => part.Lines).SelectMany(line => line.EvidenceIds));
        var reach = queries.Read("reach", row => (Kind: row.Text("kind")!, Until: row.Moment("known_until"))).ToDictionary(kind => kind.Kind, kind => kind.Until);
        return new DossierFacts(header, customer,
            [.. read.Select(part => (part.Part, (IReadOnlyList<DossierLine>)[.. part.Lines.Select(line => line.WithPlaces(places))], DossierReach.Note(part.Part, part.Lines.Count, reach, header, zone)))]);
    }
}
