using DuckDB.NET.Native;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>Ends the statement that DuckDB is working on when the user stops the command; its transaction is then rolled back like after any failure.</summary>
internal static class Interruption
{
    /// <summary>Holds until disposal.</summary>
    public static CancellationTokenRegistration Of(WarehouseFile warehouse, CancellationToken cancellation) =>
        cancellation.Register(() => NativeMethods.Startup.DuckDBInterrupt(warehouse.Connection.NativeConnection));
}
