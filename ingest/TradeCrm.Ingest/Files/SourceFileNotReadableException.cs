namespace TradeCrm.Ingest;

/// <summary>The file of a source is not there, may not be read, or the disk failed.</summary>
public sealed class SourceFileNotReadableException(string path, string why, Exception? innerException = null)
    : TradeCrmException($"{path}: cannot be read: {why} Check 'path:' of this source in pipeline.yaml and the file's permissions.", innerException)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}
