using TradeCrm.Models.Intent;

namespace TradeCrm.Tests.Models;

/// <summary>The tables that the intent step reads and writes, as the warehouse makes them.</summary>
internal static class IntentTables
{
    public static readonly IReadOnlyList<string> Sql =
    [
        "create schema if not exists ops", "create schema if not exists marts", "create schema if not exists ml",
        "create table ops.as_of (as_of timestamp)",
        "create table ops.settings (time_zone varchar, intent_horizon_days integer, intent_lookback_days integer)",
        "create table marts.visitor_features (cutoff_at timestamp, visitor_id varchar, top_series varchar, "
            + string.Join(", ", VisitorExamples.FeatureNames.Select(name => name + " double")) + ")",
        "create table marts.visitor_examples (cutoff_at timestamp, visitor_id varchar, is_buyer boolean, is_linked_before boolean, label_known boolean)",
        "create table ml.models (model varchar, version integer, kind varchar, fingerprint varchar, as_of timestamp, train_from timestamp, "
            + "train_to timestamp, validate_from timestamp, validate_to timestamp, test_from timestamp, test_to timestamp, examples bigint, "
            + "buyers bigint, pr_auc double, notice varchar, decision varchar, is_current boolean, artifact blob)",
        "create table ml.metrics (model varchar, version integer, candidate varchar, population varchar, measure varchar, value double, "
            + "low double, high double, n bigint, positives bigint)",
        "create table ml.gains (model varchar, version integer, candidate varchar, population varchar, fraction double, captured double, lift double)",
        "create table ml.intent_scores (visitor_id varchar, scored_at timestamp, probability double, band varchar, version integer)",
        "create table ml.intent_reasons (visitor_id varchar, position integer, feature varchar, contribution double, reason_en varchar, reason_zh varchar)",
    ];
}
