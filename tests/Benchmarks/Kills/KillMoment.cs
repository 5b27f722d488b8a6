namespace TradeCrm.Benchmarks.Kills;

/// <summary>When a run is killed: so many milliseconds after an event.</summary>
/// <param name="Name">As the results call it.</param>
/// <param name="Event">The event's name; null for the start of the process.</param>
/// <param name="MostTimes">The event counts when it has come from 1 up to so many times, by chance.</param>
/// <param name="MostMilliseconds">The kill comes from 0 up to so many milliseconds later, by chance.</param>
public sealed record KillMoment(string Name, string? Event, int MostTimes, int MostMilliseconds)
{
    /// <summary>In the middle of a long log.</summary>
    public static KillMoment MidFile { get; } = new("mid-file", "RowsAppended", 1, 120);

    /// <summary>After a file was committed, before or in the next.</summary>
    public static KillMoment BetweenFiles { get; } = new("between files", "FileLoaded", 16, 10);

    /// <summary>While the tables of the models are made.</summary>
    public static KillMoment MidSql { get; } = new("mid-SQL", "ModelBuilt", 45, 30);

    /// <summary>While the model is trained.</summary>
    public static KillMoment MidTraining { get; } = new("mid-training", "LogTrainingStarted", 1, 500);

    /// <summary>While the report is rendered or put in its place.</summary>
    public static KillMoment MidReport { get; } = new("mid-report", "ReportPartDone", 5, 5);

    /// <summary>The five with a name.</summary>
    public static IReadOnlyList<KillMoment> Named { get; } = [MidFile, BetweenFiles, MidSql, MidTraining, MidReport];

    /// <summary>Any time of a run that takes so long.</summary>
    public static KillMoment AnyTime(TimeSpan run) => new("any time", null, 1, (int)run.TotalMilliseconds);
}
