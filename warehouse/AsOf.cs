using System.Globalization;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>The moment up to which everything looks.</summary>
/// <param name="At">UTC.</param>
/// <param name="Notices">Events dated after the clock, a sentence per kind; empty as a rule.</param>
public sealed record AsOfMoment(DateTime At, IReadOnlyList<string> Notices);

/// <summary>Resolves <c>as_of</c> and writes it to <c>ops.as_of</c>.</summary>
public static class AsOf
{
    private const string Check = "no_event_after_the_clock";

    /// <summary>
    /// The requested moment, else the newest event of all raw tables that is not after the clock. A due, valid-until or planned date is no event.
    /// Events after the clock are counted per kind and written to <c>ops.checks</c> as warnings of <c>raw.{kind}</c>: a clock that ran ahead is an offender, not the present.
    /// </summary>
    /// <param name="warehouse">Open for writing.</param>
    /// <param name="requested">UTC, or null for the default.</param>
    /// <param name="clock">The present.</param>
    /// <exception cref="NothingLoadedException">No event is loaded and none is requested.</exception>
    public static AsOfMoment Resolve(WarehouseFile warehouse, DateTime? requested, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        DateTime? newest = null;
        var notices = new List<string>();
        foreach (var kind in SourceKinds.All)
        {
            var columns = EventColumns(kind);
            if (columns.Count == 0)
                continue;
            newest = Later(newest, Newest(warehouse, kind, columns, now, null));
            if (ReportAhead(warehouse, kind, columns, now) is { } notice)
                notices.Add(notice);
        }

        var asOf = requested ?? newest ?? throw new NothingLoadedException();
        warehouse.Execute("delete from ops.as_of");
        warehouse.Execute("insert into ops.as_of values ($at)", ("at", asOf));
        return new AsOfMoment(asOf, notices);
    }

    /// <summary>The newest event of a kind that is not after <paramref name="now"/>; of one file where it is given.</summary>
    internal static DateTime? Newest(WarehouseFile warehouse, SourceKind kind, IReadOnlyList<string> columns, DateTime now, int? fileId)
    {
        var maxima = string.Join(", ", columns.Select(column => $"max({column}) filter (where {column} <= $now)"));
        var where = fileId is { } id ? string.Create(CultureInfo.InvariantCulture, $" where file_id = {id}") : "";
        return warehouse.Rows($"select greatest({maxima}, null) from raw.{kind.Name}{where}", row => row.IsDBNull(0) ? (DateTime?)null : row.GetDateTime(0), ("now", now))[0];
    }

    /// <summary>The columns that say when something happened.</summary>
    internal static IReadOnlyList<string> EventColumns(SourceKind kind) =>
        kind.IsVisits ? ["visited_at"] : [.. kind.Columns.Where(column => column.IsEvent).Select(column => column.Name)];

    private static string? ReportAhead(WarehouseFile warehouse, SourceKind kind, IReadOnlyList<string> columns, DateTime now)
    {
        var table = $"raw.{kind.Name}";
        var ahead = string.Join(" or ", columns.Select(column => $"{column} > $now"));
        var count = warehouse.Rows($"select count(*) from {table} where {ahead}", row => row.GetInt64(0), ("now", now))[0];
        var examples = count == 0 ? [] : warehouse.Rows(
            $"select to_json({Checks.WholeRow})::varchar as example from (select file_id, line, {string.Join(", ", columns)} from {table} where {ahead}) as {Checks.WholeRow} order by example limit 5",
            row => row.GetString(0), ("now", now));
        CheckLog.Clear(warehouse, table);
        var result = new CheckResult(table, Check, CheckSeverity.Warn, "no event is dated after the clock", count, examples);
        CheckLog.Write(warehouse, table, Check, CheckSeverity.Warn, result, now);
        return count == 0 ? null : string.Create(CultureInfo.InvariantCulture,
            $"{kind.Name}: {count:N0} rows are dated after this computer's clock ({now:yyyy-MM-dd HH:mm} UTC) and were left out. Correct the clock that wrote them, or the source's time_zone.");
    }

    private static DateTime? Later(DateTime? left, DateTime? right) => left is null || right > left ? right ?? left : left;
}

/// <summary>There is no event from which as_of could be taken.</summary>
public sealed class NothingLoadedException()
    : TradeCrmException("Nothing is loaded: the warehouse holds no event to date the figures by. Check 'sources:' in pipeline.yaml and run 'tradecrm ingest', or give --as-of.");
