using TradeCrm.Ingest;

namespace TradeCrm.Pipeline;

/// <summary>A report was asked for before anything was built.</summary>
public sealed class NothingBuiltException()
    : TradeCrmException("There is nothing to report yet: the warehouse has no built tables. Run 'tradecrm run', or 'tradecrm build' and 'tradecrm score' first.");
