using TradeCrm.Ingest;
using TradeCrm.Models;
using TradeCrm.Reports;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>A valid pipeline.yaml, mapped onto the options of each stage.</summary>
public sealed record PipelineConfiguration
{
    /// <summary>Full path of the file.</summary>
    public required string FullPath { get; init; }

    /// <summary>The file as shown to the user.</summary>
    public required string ShownPath { get; init; }

    /// <summary>The file's folder: relative paths in it begin here.</summary>
    public string Folder => Path.GetDirectoryName(FullPath)!;

    /// <summary><c>company:</c>.</summary>
    public required CompanyOptions Company { get; init; }

    /// <summary><c>warehouse:</c>, with a full path.</summary>
    public required WarehouseOptions Warehouse { get; init; }

    /// <summary>The warehouse's path as the configuration writes it.</summary>
    public required string ShownWarehouse { get; init; }

    /// <summary><c>sources:</c>, at least one.</summary>
    public required IReadOnlyList<SourceOptions> Sources { get; init; }

    /// <summary><c>visits:</c>, <c>inquiries:</c>, <c>retention:</c> and what of the others the SQL models need.</summary>
    public required BuildOptions Build { get; init; }

    /// <summary><c>intent:</c>.</summary>
    public required IntentOptions Intent { get; init; }

    /// <summary><c>reports:</c>, with a full path.</summary>
    public required ReportOptions Reports { get; init; }

    /// <summary>The reports' folder as the configuration writes it.</summary>
    public required string ShownOutput { get; init; }
}
