using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Warehouse;

/// <summary>core.visits' sessions against a loop over the same log lines.</summary>
public sealed class SqlSessionsTests : IDisposable
{
    private const int GapSeconds = 30 * 60;
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly ModelGraph Graph = ModelGraph.Create([]);

    // Pauses at, just below and just above the limit matter most; a pause of nothing is a tie.
    private static readonly Gen<int> Pause = Gen.OneOf(Of(0, 1, GapSeconds - 1, GapSeconds, GapSeconds + 1), Gen.Int[0, 4000]);
    private static readonly Gen<Line[]> Lines = Gen.Select(
        Gen.Int[0, 5], Pause, Of("GET", "GET", "GET", "POST"), Of("/a", "/b", "/c.css"),
        Of(200, 200, 304, 404), (visitor, pause, method, path, status) => new Line(visitor, pause, method, path, status)).Array[0, 300];

    private readonly EngineHouse house = new();

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    public void Dispose() => house.Dispose();

    [Fact]
    public void Sessions_AnyVisits_AreThoseOfALoop() =>
        Lines.Sample(lines => Assert.Equal(ByLoop(lines), BySql(lines)), iter: 8, threads: 1);

    [Theory]
    [InlineData(GapSeconds, "1 1")]
    [InlineData(GapSeconds + 1, "1 2")]
    public void Sessions_PauseAtTheLimit_StaysAndBeyondItEnds(int pause, string sessions) =>
        Assert.Equal(sessions, string.Join(' ', BySql([new Line(0, 0, "GET", "/a", 200), new Line(0, pause, "GET", "/a", 200)]).Values));

    /// <summary>Number of the session of each page view's line.</summary>
    private static SortedDictionary<long, int> ByLoop(Line[] lines)
    {
        var sessions = new SortedDictionary<long, int>();
        var last = new Dictionary<int, (long Second, int Session)>();
        foreach (var (line, second, at) in lines.Select((line, index) => (line, Seconds(lines, index), index + 1L)))
        {
            if (line.Method != "GET" || line.Status == 404 || line.Path == "/c.css")
                continue;
            var session = !last.TryGetValue(line.Visitor, out var before) ? 1 : before.Session + (second - before.Second > GapSeconds ? 1 : 0);
            last[line.Visitor] = (second, session);
            sessions[at] = session;
        }

        return sessions;
    }

    private SortedDictionary<long, int> BySql(Line[] lines)
    {
        Load(lines);
        Graph.Build(house.File, new BuildOptions { AsOf = Start.AddYears(1) }, null, NullLogger.Instance, house.Clock, TestContext.Current.CancellationToken);
        var rows = house.File.Rows("select line, split_part(session_id, '-', 2)::integer from core.visits where is_page_view",
            row => (row.GetInt64(0), row.GetInt32(1)));
        return new SortedDictionary<long, int>(rows.ToDictionary(row => row.Item1, row => row.Item2));
    }

    private void Load(Line[] lines)
    {
        house.File.Execute("delete from raw.visits; delete from raw.visit_texts; delete from ops.files");
        house.File.Execute("insert into ops.files (file_id, source, kind, path, rows_loaded, status) values (1, 'web', 'visits', 'access.log', $rows, 'loaded')",
            ("rows", (long)lines.Length));
        foreach (var (field, texts) in Texts)
        {
            foreach (var (id, text) in texts.Index())
                house.File.Execute("insert into raw.visit_texts values (1, $field, $id, $text)", ("field", field), ("id", id), ("text", text));
        }

        if (lines.Length > 0)
        {
            house.File.Execute("insert into raw.visits (file_id, line, visited_at, address_id, method_id, path_id, agent_id, status) values "
                + string.Join(", ", lines.Select((_, index) => Row(lines, index))));
        }
    }

    private static string Row(Line[] lines, int index)
    {
        var line = lines[index];
        var visitedAt = Start.AddSeconds(Seconds(lines, index));
        var (method, path) = (Array.IndexOf(Texts["method"], line.Method), Array.IndexOf(Texts["path"], line.Path));
        return string.Create(CultureInfo.InvariantCulture,
            $"(1, {index + 1}, timestamp '{visitedAt:yyyy-MM-dd HH:mm:ss}', {line.Visitor}, {method}, {path}, 0, {line.Status})");
    }

    // The pauses are each visitor's own, so that their limit is met often.
    private static long Seconds(Line[] lines, int index) =>
        lines.Take(index + 1).Where(line => line.Visitor == lines[index].Visitor).Sum(line => (long)line.PauseSeconds);

    private static readonly Dictionary<string, string[]> Texts = new()
    {
        ["address"] = ["10.0.0.0", "10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5"],
        ["method"] = ["GET", "POST"],
        ["path"] = ["/a", "/b", "/c.css"],
        ["agent"] = ["Mozilla/5.0 (Windows NT 10.0)"],
    };

    /// <summary>A log line, so many seconds after the visitor's one before.</summary>
    private sealed record Line(int Visitor, int PauseSeconds, string Method, string Path, int Status);
}
