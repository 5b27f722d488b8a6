namespace TradeCrm.Simulator;

/// <summary>How much of the same company is made. People who write, buy and complain grow by one factor, the anonymous audience and the machines by another, as load does in life.</summary>
/// <param name="Name">small, medium or large.</param>
/// <param name="Business">Factor of everybody whom the company comes to know; 1 is the small size.</param>
/// <param name="Audience">Factor of everybody else in the web log; 1 is the small size.</param>
/// <param name="DaysPerBlock">Days of the log that are made and packed at a time: what bounds the memory.</param>
/// <param name="LogLines">About so many lines come out, for the progress bar.</param>
/// <param name="DiskBytes">Free space that is asked for before anything is written.</param>
public sealed record SimulationSize(string Name, int Business, int Audience, int DaysPerBlock, long LogLines, long DiskBytes)
{
    /// <summary>About 80 thousand log lines; the repository's samples.</summary>
    public static SimulationSize Small { get; } = new("small", 1, 1, 31, 80_000, 30_000_000);

    /// <summary>About two million log lines; enough cases of everything for figures with narrow intervals.</summary>
    public static SimulationSize Medium { get; } = new("medium", 6, 39, 31, 2_000_000, 400_000_000);

    /// <summary>About fifty million log lines; for measuring load.</summary>
    public static SimulationSize Large { get; } = new("large", 10, 1_160, 2, 50_000_000, 4_000_000_000);

    /// <summary>All sizes, the smallest first.</summary>
    public static IReadOnlyList<SimulationSize> All { get; } = [Small, Medium, Large];
}
