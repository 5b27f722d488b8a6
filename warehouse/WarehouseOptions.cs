namespace TradeCrm.Warehouse;

/// <summary><c>warehouse:</c> in pipeline.yaml.</summary>
public sealed record WarehouseOptions
{
    /// <summary>The DuckDB file. Default out/warehouse.duckdb beside the configuration.</summary>
    public string Path { get; init; } = "out/warehouse.duckdb";

    /// <summary>DuckDB's memory_limit. Default 2GB: measured to cost nothing on 5,000,000 visits; resident memory runs up to 500 MB above it.</summary>
    public string MemoryLimit { get; init; } = "2GB";

    /// <summary>DuckDB's threads. Default 0: as many as the machine has.</summary>
    public int Threads { get; init; }

    /// <summary>SQL may read and write files other than the warehouse (COPY … TO 'x.parquet'). Default false: no stage needs it, and a model must not.</summary>
    public bool CanAccessFiles { get; init; }
}
