using TradeCrm.Ingest;

namespace TradeCrm.Tests.Ingest;

internal static class SomeSource
{
    public static SourceOptions Of(string kind, params (string Header, string Column)[] columns) => new()
    {
        Name = "src",
        Kind = SourceKinds.Find(kind)!,
        Path = "*.csv",
        Columns = columns.ToDictionary(pair => pair.Header, pair => pair.Column),
    };
}
