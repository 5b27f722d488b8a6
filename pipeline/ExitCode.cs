namespace TradeCrm.Pipeline;

/// <summary>What the command tells its caller.</summary>
public static class ExitCode
{
    /// <summary>Done; rejected rows and failed checks of severity <c>warn</c> included.</summary>
    public const int Done = 0;

    /// <summary>A stage or a check of severity <c>error</c> failed, or a source was left out.</summary>
    public const int Failed = 1;

    /// <summary>Usage, configuration, an SQL query that cannot be run, or the warehouse in use.</summary>
    public const int Usage = 2;

    /// <summary>A defect of TradeCrm; the log file has the details.</summary>
    public const int Internal = 3;

    /// <summary>Stopped by Ctrl-C or a termination signal, cleanly.</summary>
    public const int Interrupted = 130;
}
