using System.Text;
using TradeCrm.Ingest.AccessLogs;
using TradeCrm.Ingest.Tables;

namespace TradeCrm.Ingest;

/// <summary>Opens one file of a source as Arrow batches.</summary>
public static class SourceFile
{
    static SourceFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the file lazily, in blocks; memory stays bounded by the block size and a log's distinct texts. Delimited text is passed over twice, once for its encoding; a workbook's sheet or a page is held whole, and both are bounded.</summary>
    /// <param name="source">How the source's files are read.</param>
    /// <param name="path">Full path; plain or gz.</param>
    /// <param name="fileId">Goes into every row's <c>file_id</c>.</param>
    /// <param name="cancellation">Checked between batches.</param>
    /// <returns>Batches in file order; every record of the file is in exactly one row of the kind's table or of <c>rejected_rows</c>.</returns>
    /// <exception cref="TradeCrmException">The file as a whole cannot be read: not there, no permission, required column missing, unknown log format, truncated gz.</exception>
    public static IEnumerable<FileBatch> Read(SourceOptions source, string path, int fileId, CancellationToken cancellation) =>
        source.Kind.IsVisits
            ? new AccessLogFile(path, fileId, AccessLogFile.DefaultBlockSize, Environment.ProcessorCount).Read(cancellation)
            : TableFile.Read(source, path, fileId, cancellation);

    /// <summary>Looks at a table's beginning: encoding, delimiter, and which of its columns are which.</summary>
    /// <exception cref="TradeCrmException">As <see cref="Read"/>.</exception>
    public static FileShape Inspect(SourceOptions source, string path, CancellationToken cancellation) => TableFile.Inspect(source, path, cancellation);
}
