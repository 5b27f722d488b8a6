using Microsoft.Extensions.Logging.Abstractions;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Warehouse;

/// <summary>A warehouse with the product's own calendars, three salespeople in three of them, and an inquiry with an answer for each case.</summary>
public sealed class BusinessTimeHouse : IDisposable
{
    /// <summary>Case, salesperson, receipt and answer in UTC, business hours between them by hand; null: not known.</summary>
    internal static readonly (string Case, string Owner, string Received, string Answered, string? Hours)[] Cases =
    [
        ("within a day", "ningbo", "2026-03-10 02:00", "2026-03-10 07:30", "5.50"),
        ("over a weekend", "ningbo", "2026-03-13 09:00", "2026-03-16 02:00", "2.00"),
        ("arrived at night", "ningbo", "2026-03-09 18:00", "2026-03-10 01:30", "0.50"),
        ("answered at night", "ningbo", "2026-03-10 09:00", "2026-03-10 15:00", "1.00"),
        ("arrived and answered on a Sunday", "ningbo", "2026-03-15 03:00", "2026-03-15 05:00", "0.00"),
        ("over the National Day holidays", "ningbo", "2026-09-30 09:00", "2026-10-08 02:00", "2.00"),
        ("arrived on a holiday", "ningbo", "2026-10-02 03:00", "2026-10-08 02:00", "1.00"),
        ("over a Saturday that makes up for them", "ningbo", "2026-10-09 09:00", "2026-10-12 02:00", "11.00"),
        ("arrived on that Saturday", "ningbo", "2026-10-10 08:00", "2026-10-10 09:00", "1.00"),
        ("no list of holidays for the year", "ningbo", "2023-06-01 02:00", "2023-06-02 02:00", null),
        ("from a year without a list into one with it", "ningbo", "2023-12-29 02:00", "2024-01-02 02:00", null),
        ("clocks go back in Hamburg", "hamburg", "2026-10-23 14:00", "2026-10-26 08:00", "2.00"),
        ("clocks go forward in Hamburg", "hamburg", "2026-03-27 15:00", "2026-03-30 07:00", "2.00"),
        ("over Ascension in Hamburg", "hamburg", "2026-05-13 14:00", "2026-05-15 07:00", "2.00"),
        ("a Chinese holiday is none in Hamburg", "hamburg", "2026-10-01 06:00", "2026-10-01 08:00", "2.00"),
        ("German holidays of any year are calculated", "hamburg", "2023-05-17 14:00", "2023-05-19 07:00", "2.00"),
        ("Friday and Saturday are free in Dubai", "dubai", "2026-03-12 11:00", "2026-03-15 05:00", "2.00"),
    ];

    private readonly EngineHouse house = new();

    public BusinessTimeHouse()
    {
        foreach (var (index, kind) in new[] { "salespeople", "inquiries", "contacts", "activities" }.Index())
            house.File.Execute("insert into ops.files (file_id, source, kind, path, status) values ($id, $kind, $kind, $kind, 'loaded')", ("id", index + 1), ("kind", kind));
        house.File.Execute(
            """
            insert into raw.salespeople (file_id, line, salesperson_id, name, team, time_zone) values
                (1, 1, 'ningbo', 'N', 'Sales', 'Asia/Shanghai'), (1, 2, 'hamburg', 'H', 'Hamburg', 'Asia/Shanghai'), (1, 3, 'dubai', 'D', 'Sales', 'Asia/Dubai')
            """);
        foreach (var (index, item) in Cases.Index())
            Add(index, item.Case, item.Owner, item.Received, item.Answered);
        var options = new BuildOptions
        {
            TimeZone = "Asia/Shanghai",
            AsOf = new DateTime(2026, 10, 31),
            Calendars = [new("Hamburg", "Europe/Berlin", 8, 17, [6, 7], "DE"), new("Asia/Dubai", null, 8, 16, [5, 6], "")],
        };
        ModelGraph.Create([]).Build(house.File, options, null, NullLogger.Instance, house.Clock, CancellationToken.None);
    }

    internal IReadOnlyList<string> Texts(string sql) => house.Texts(sql);

    public void Dispose() => house.Dispose();

    private void Add(int index, string name, string owner, string received, string answered)
    {
        var (contact, email) = ($"C{index}", $"buyer{index}@example.com");
        house.File.Execute("insert into raw.inquiries (file_id, line, inquiry_id, received_at, email, body, assigned_to) values (2, $line, $id, $at::timestamp, $email, 'Price please', $owner)",
            ("line", index), ("id", name), ("at", received), ("email", email), ("owner", owner));
        house.File.Execute("insert into raw.contacts (file_id, line, contact_id, full_name, email) values (3, $line, $contact, 'B', $email)", ("line", index), ("contact", contact), ("email", email));
        house.File.Execute("insert into raw.activities (file_id, line, activity_id, occurred_at, type, contact_id, salesperson_id, direction, body) values (4, $line, $id, $at::timestamp, 'call', $contact, $owner, 'out', 'Talked')",
            ("line", index), ("id", $"A{index}"), ("at", answered), ("contact", contact), ("owner", owner));
    }
}
