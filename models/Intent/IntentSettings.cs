using TradeCrm.Warehouse;

namespace TradeCrm.Models.Intent;

/// <summary>What ops.as_of and ops.settings say about this run.</summary>
internal sealed record IntentSettings(DateTime AsOf, int HorizonDays, int LookbackDays)
{
    /// <summary>Falls back to the options where ops.settings has no value.</summary>
    public static IntentSettings Read(WarehouseFile warehouse, IntentOptions options) =>
        warehouse.Rows(
            EmbeddedText.Read("intent_settings.sql"),
            row => new IntentSettings(
                row.GetDateTime(0),
                row.IsDBNull(1) ? options.HorizonDays : row.GetInt32(1),
                row.IsDBNull(2) ? options.LookbackDays : row.GetInt32(2)))
            .Single();
}
