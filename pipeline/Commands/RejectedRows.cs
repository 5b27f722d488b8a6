using System.Text;
using System.Text.Unicode;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>Shows rows that were kept aside at loading.</summary>
internal static class RejectedRows
{
    public static int Show(CommandSession session, WarehouseFile warehouse, int limit)
    {
        var total = warehouse.Rows("select count(*) from ops.rejected_rows", row => row.GetInt64(0))[0];
        if (total == 0)
            session.Output.WriteLine("No row was rejected.");
        var rows = warehouse.Rows(EmbeddedQuery.Text("rejected"),
            row => (Place: Words.Of($"{row.GetString(0)}:{row.GetInt64(1)}"), Reason: row.GetString(2), Bytes: Text(row.GetStream(3))), ("limit", (long)limit));
        foreach (var (place, reason, bytes) in rows)
            session.Output.WriteLine($"{place}: {reason}\n    {bytes}");
        if (total > rows.Count)
            session.Output.WriteLine(Words.Of($"… {rows.Count:N0} of {Words.Count(total, "row")}; --limit shows more."));
        return ExitCode.Done;
    }

    private static string Text(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return TerminalText.Of(Decoded(bytes.ToArray()).TrimEnd('\r', '\n'));
    }

    // Valid UTF-8 is hardly ever anything else; bytes that are not are most often GB18030, which reads any of them.
    private static string Decoded(byte[] bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.GetEncoding("GB18030").GetString(bytes);
}
