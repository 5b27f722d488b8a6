using TradeCrm.Warehouse;
using static TradeCrm.Tests.Warehouse.EngineGraphTests;

namespace TradeCrm.Tests.Warehouse;

public sealed class EngineModelUnitTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, UnitTestResult>> Product =
        new(() => ModelUnitTests.Run(ModelGraph.Create([])).ToDictionary(result => result.Name));

    public static TheoryData<string> Names => [.. ModelGraph.Create([]).Descriptions.SelectMany(model => model.Value.UnitTests.Select(test => $"{model.Key}/{test.Name}"))];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Model_GivenRows_GivesExpectedRows(string name) => Assert.True(Product.Value[name].Difference.Length == 0, Product.Value[name].Difference);

    [Fact]
    public void Run_ExpectedRows_PassAndOthersAreTold()
    {
        const string yml = """
            description: one row per source.
            columns:
              a: {meaning: A source.}
              share: {meaning: A share.}
            unit_tests:
              - name: passes
                given: {ops.settings: [{own_domains: [x, y], company_name: "null"}], ops.sources: [{source: s}, {source: s}]}
                expect: [{a: s, share: 0.333333}, {a: s, share: 0.333333}]
              - name: counts_rows
                given: {ops.sources: [{source: s}, {source: s}]}
                expect: [{a: s}]
              - name: differs
                given: {ops.sources: [{source: t}, {source: }]}
                expect: [{a: u}, {a: ~}]
              - name: nothing
                given: {ops.sources: []}
                expect: []
              - name: not_read
                given: {ops.files: [{path: p}]}
                expect: []
            """;
        var graph = ModelGraph.FromFiles(Model("core.t", "select source as a, 1 / 3 as share from ops.sources left join ops.settings on company_name is null", yml), []);
        Assert.Equal(
            [
                "core.t/passes ", "core.t/counts_rows unexpected: {\"a\":\"s\"}", "core.t/differs missing: {\"a\":\"u\"}; unexpected: {\"a\":\"t\"}",
                "core.t/nothing ", "core.t/not_read given ops.files, which sql/core/t.sql does not read",
            ],
            ModelUnitTests.Run(graph).Select(result => $"{result.Name} {result.Difference}"));
    }
}
