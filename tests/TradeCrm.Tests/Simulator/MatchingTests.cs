using System.Globalization;
using DuckDB.NET.Data;
using TradeCrm.Benchmarks.Plausibility;

namespace TradeCrm.Tests.Simulator;

/// <summary>How far exact addresses and domains get one, over all true pairs of records of one customer: neither all the way, nor is the rest hopeless.</summary>
public sealed class MatchingTests(SampleRun run) : IClassFixture<SampleRun>
{
    [Fact]
    public void Pairs_ByExactAddressAndDomain_AreLinkedUpToSeventyPercent() => Assert.InRange(PercentOfPairs("linked"), 50, 70);

    [Fact]
    public void Pairs_ByAnythingAtAll_ShareSomethingInNinetyFivePercent() => Assert.InRange(PercentOfPairs("sharing"), 95, 100);

    [Fact]
    public void Strangers_ByExactDomain_AreLinkedTooWhereOfficesShareIt()
    {
        // What must not be merged looks as if it had to be.
        var wrong = Query("select count(distinct (mine.customer, theirs.customer)) from records as mine join records as theirs on mine.customer < theirs.customer and mine.domain = theirs.domain and mine.domain <> '' and mine.domain not in ('freemail.example', 'free-mail.example')");
        Assert.InRange(wrong, 5, 60);
    }

    private double PercentOfPairs(string table) => Query($"select 100.0 * (select count(*) from {table}) / (select count(*) from pairs)");

    private double Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Matching.Sql(run.Truth);
        command.ExecuteNonQuery();
        command.CommandText = sql;
        return Convert.ToDouble(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
