using System.Globalization;
using System.Text.RegularExpressions;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Dossiers;

/// <summary>One statement of a dossier. <see cref="About"/>, <see cref="Quote"/> and <see cref="Person"/> are strangers' text; <see cref="What"/> is ours.</summary>
internal sealed partial record DossierLine(string When, Bi What, string About, string Quote, string Person, string Salesperson, string Amount, string Due)
{
    /// <summary>Names of rows, the most important first, to be looked up.</summary>
    public IReadOnlyList<string> EvidenceIds { get; init; } = [];

    /// <summary>File and line of what is behind it.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Reads a row of a query of this folder's form; a column that the query does not have is empty.</summary>
    public static DossierLine Read(Row row, TimeZoneInfo zone, ContactMask mask)
    {
        var codes = (Text(row, "codes") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(DossierWords.Of).ToList();
        if (Text(row, "words_en") is { Length: > 0 } english)
            codes.Add(new Bi(english, Text(row, "words_zh") ?? english));
        var subject = Text(row, "codes") == "country" ? Sections.CountryWords.Of(Text(row, "subject")).OneLine : Text(row, "subject");
        return new DossierLine(Moment(row, zone), Joined(codes), Hidden(subject, mask), Hidden(Text(row, "quote"), mask), Contact(row, mask),
            Text(row, "salesperson") ?? "", Money(row), row.Has("due_date") && row.Day("due_date") is { } due ? due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")
        {
            EvidenceIds = (Text(row, "evidence") ?? "").Split('\u001f', StringSplitOptions.RemoveEmptyEntries),
            Evidence = Text(row, "place") is { Length: > 0 } place ? [place] : [],
        };
    }

    /// <summary>The files and lines of the rows that could be found, after those that are known already.</summary>
    public DossierLine WithPlaces(IReadOnlyDictionary<string, string> places) =>
        this with { Evidence = [.. Evidence.Concat(EvidenceIds.Where(places.ContainsKey).Select(id => places[id])).Distinct()] };

    private static Bi Joined(IReadOnlyList<Bi> words) => new(string.Join(", ", words.Select(word => word.En)), string.Join("，", words.Select(word => word.Zh)));

    private static string Moment(Row row, TimeZoneInfo zone)
    {
        if (row.Has("happened_on") && row.Day("happened_on") is { } day)
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return row.Has("happened_at") && row.Moment("happened_at") is { } moment
            ? Dates.Key(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), zone))
            : "";
    }

    private static string Contact(Row row, ContactMask mask)
    {
        string?[] parts = [mask.Name(Text(row, "person")), mask.Email(Text(row, "email")), mask.Name(Text(row, "phone"))];
        return string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    private static string Money(Row row) => row.Has("amount") && row.Number("amount") is { } amount
        ? $"{Text(row, "currency")} {Figures.Fixed(amount, 2)}".Trim()
        : "";

    private static string Hidden(string? text, ContactMask mask) => Address().Replace(text ?? "", match => mask.Email(match.Value)!);

    private static string? Text(Row row, string column) => row.Has(column) ? row.Text(column) : null;

    [GeneratedRegex(@"[^\s<>""'(),;:\[\]]+@[^\s<>""'(),;:\[\]]+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
