using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>What makes two loads the same: the source, its kind, the content, and everything in the options that changes what is read of it.</summary>
internal sealed record LoadIdentity(string Source, string Kind, string Sha256, string OptionsSha256, long Bytes)
{
    /// <summary>Reads the file once.</summary>
    /// <exception cref="SourceFileUnreadableException">It is not there, or may not be read.</exception>
    public static LoadIdentity Of(SourceOptions source, string fullPath, string shownPath)
    {
        try
        {
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 20, FileOptions.SequentialScan);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
            return new LoadIdentity(source.Name, source.Kind.Name, sha256, OptionsHash(source), stream.Position);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SourceFileUnreadableException(shownPath, exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : "the system refuses it", exception);
        }
    }

    // The name and the path are left out: the one is part of the identity itself, and the other does not change what a file says.
    private static string OptionsHash(SourceOptions source)
    {
        string?[] parts =
        [
            source.HasHeader ? "header" : "positions", source.Delimiter, source.Encoding, source.TimeZone, source.DateFormat,
            source.Decimal.ToString(), source.IsIdRow ? "id: row" : "", source.OnBadValue.ToString(),
            JsonSerializer.Serialize(source.Columns.OrderBy(pair => pair.Key, StringComparer.Ordinal)),
            JsonSerializer.Serialize(source.Constants.OrderBy(pair => pair.Key, StringComparer.Ordinal)),
            string.Join(",", source.Kind.Columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Name}:{column.Type}"))),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));
    }
}
