using System.Security.Cryptography;

namespace TradeCrm.Benchmarks.Kills;

/// <summary>What a run leaves behind that has to be the same every time.</summary>
/// <param name="Checksums">Lines of <c>tradecrm checksum</c>.</param>
/// <param name="Files">Names under the output folder; of the reports with the SHA-256 of their bytes. The warehouse and the log hold times, so only their names count.</param>
public sealed record RunState(IReadOnlyList<string> Checksums, IReadOnlyList<string> Files)
{
    /// <summary>Reads it from the folder of a pipeline.yaml.</summary>
    /// <exception cref="InvalidOperationException">The checksums cannot be taken.</exception>
    public static RunState Of(string folder)
    {
        using var checksum = new TradeCrmProcess(folder, hasEvents: false, "checksum");
        if (checksum.ExitCode() != 0)
            throw new InvalidOperationException(checksum.Error);
        return new RunState(checksum.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), FilesOf(folder));
    }

    /// <summary>What differs, a line each; empty when nothing does.</summary>
    public IReadOnlyList<string> Differences(RunState other) =>
    [
        .. Checksums.Except(other.Checksums).Concat(Files.Except(other.Files)).Select(line => $"expected {line}"),
        .. other.Checksums.Except(Checksums).Concat(other.Files.Except(Files)).Select(line => $"found {line}"),
    ];

    /// <summary>Names and hashes under the output folder.</summary>
    public static IReadOnlyList<string> FilesOf(string folder)
    {
        var output = Path.Combine(folder, "out");
        return [.. Directory.Exists(output) ? Directory.EnumerateFileSystemEntries(output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Line) : []];

        string Line(string path)
        {
            var name = Path.GetRelativePath(output, path);
            var isReport = Path.GetExtension(path) is ".html" or ".xlsx";
            return isReport ? $"{name} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}" : name;
        }
    }
}
