namespace TradeCrm.Ingest;

/// <summary>A link among the files of a source leads out of the source's folder, or is a folder.</summary>
public sealed class LinkPassedOverException(string path)
    : TradeCrmException($"{path}: this link was not followed, for it leads out of the folder of its source, or could lead round in a circle. Put the file itself there, or name the folder that it is in under 'path:' of a source in pipeline.yaml.")
{
    /// <summary>The link.</summary>
    public string Path { get; } = path;
}
