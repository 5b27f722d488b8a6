using TradeCrm.Models.Intent;

namespace TradeCrm.Tests.Models;

/// <summary>The marts that the intent step reads, as the SQL models make them; the tables of ops and ml come with the warehouse.</summary>
internal static class IntentTables
{
    public static readonly IReadOnlyList<string> Sql =
    [
        "create schema if not exists marts",
        "create table marts.visitor_features (cutoff_at timestamp, visitor_id varchar, top_series varchar, "
            + string.Join(", ", VisitorExamples.FeatureNames.Select(name => name + " double")) + ")",
        "create table marts.visitor_examples (cutoff_at timestamp, visitor_id varchar, is_buyer boolean, is_linked_before boolean, label_known boolean)",
    ];
}
