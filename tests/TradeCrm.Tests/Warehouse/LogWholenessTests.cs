using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TradeCrm.Benchmarks;
using TradeCrm.Ingest;
using TradeCrm.Tests.Pipeline;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Warehouse;

/// <summary>The log of the benchmark, small: from the warehouse alone every line can be written again as it stood in the file.</summary>
public sealed class LogWholenessTests
{
    private const string LinesAgain =
        """
        with texts as (
            select file_id, field, text_id, text from raw.visit_texts
        ), lines as (
            select
                v.line,
                concat(
                    coalesce(address.text, '-'), ' ', coalesce(ident.text, '-'), ' ', coalesce("user".text, '-'), ' ',
                    strftime(v.visited_at + to_minutes(v.utc_offset_minutes), '[%d/%b/%Y:%H:%M:%S +'),
                    printf('%02d%02d', v.utc_offset_minutes // 60, v.utc_offset_minutes % 60), '] "',
                    method.text, ' ', path.text, '?' || query.text, ' ', protocol.text, '" ',
                    coalesce(v.status::varchar, '-'), ' ', coalesce(v.bytes::varchar, '-'),
                    ' "', coalesce(referrer.text, '-'), '" "', coalesce(agent.text, '-'), '"') as text
            from raw.visits as v
            left join texts as address on address.file_id = v.file_id and address.field = 'address' and address.text_id = v.address_id
            left join texts as ident on ident.file_id = v.file_id and ident.field = 'ident' and ident.text_id = v.ident_id
            left join texts as "user" on "user".file_id = v.file_id and "user".field = 'user' and "user".text_id = v.user_id
            left join texts as method on method.file_id = v.file_id and method.field = 'method' and method.text_id = v.method_id
            left join texts as path on path.file_id = v.file_id and path.field = 'path' and path.text_id = v.path_id
            left join texts as query on query.file_id = v.file_id and query.field = 'query' and query.text_id = v.query_id
            left join texts as protocol on protocol.file_id = v.file_id and protocol.field = 'protocol' and protocol.text_id = v.protocol_id
            left join texts as referrer on referrer.file_id = v.file_id and referrer.field = 'referrer' and referrer.text_id = v.referrer_id
            left join texts as agent on agent.file_id = v.file_id and agent.field = 'agent' and agent.text_id = v.agent_id
            union all
            select line, decode(bytes) from ops.rejected_rows
        )
        select text from lines order by line
        """;

    [Theory]
    [InlineData(20_000, 1)]
    [InlineData(5_000, 2)]
    public void Load_GeneratedLog_EveryLineCanBeWrittenAgain(int lines, int seed)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "access.log");
        var cut = GeneratedLog.Write(path, lines, seed);
        using var warehouse = WarehouseFile.Open(new WarehouseOptions { Path = Path.Combine(folder.Path, "w.duckdb") });
        var source = new SourceOptions { Name = "web", Kind = SourceKinds.Find("visits")!, Path = "access.log" };

        var load = new FileLoader(warehouse, TimeProvider.System, NullLogger.Instance).Load(source, path, "access.log", null, TestContext.Current.CancellationToken);

        Assert.Equal((lines, lines - cut, cut), (load.RowsRead, load.RowsLoaded, load.RowsRejected));
        Assert.Equal(File.ReadLines(path, Encoding.UTF8), warehouse.Rows(LinesAgain, row => row.GetString(0)));
    }
}
