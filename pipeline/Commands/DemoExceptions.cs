using TradeCrm.Ingest;
using TradeCrm.Simulator;

namespace TradeCrm.Pipeline;

/// <summary>A demo cannot go into the folder that was named.</summary>
/// <param name="folder">As the user wrote it.</param>
/// <param name="found">What is wrong with it.</param>
public sealed class DemoFolderException(string folder, string found)
    : TradeCrmException($"{folder} {found}; expected a new or empty folder, or one that 'tradecrm demo' made. Name another one with --out.")
{
    /// <summary>As the user wrote it.</summary>
    public string Folder { get; } = folder;
}

/// <summary>The disk has too little room for a demo.</summary>
/// <param name="folder">Where it should go.</param>
/// <param name="size">The size that was asked for.</param>
/// <param name="free">Bytes.</param>
public sealed class DemoSpaceException(string folder, SimulationSize size, long free)
    : TradeCrmException(FormattableString.Invariant($"{folder} has {free / 1e6:N0} MB free; a {size.Name} demo needs {size.DiskBytes / 1e6:N0} MB. Make room, or take a smaller --size."))
{
    /// <summary>Bytes.</summary>
    public long Free { get; } = free;
}
