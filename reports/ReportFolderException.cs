using TradeCrm.Ingest;

namespace TradeCrm.Reports;

/// <summary>A folder of the month or of the day could not be replaced, usually because a file in it is open.</summary>
public sealed class ReportFolderException(string folder, Exception cause)
    : TradeCrmException($"{folder}: the report could not be put there ({cause.Message.TrimEnd('.')}); expected a folder that can be written and "
        + "whose files nobody has open. Close the files in it, or set reports.output in pipeline.yaml, then run again.", cause)
{
    /// <summary>The folder that was to be replaced.</summary>
    public string Folder { get; } = folder;
}
