using System.Collections;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using DuckDB.NET.Data;
using Spectre.Console;

namespace TradeCrm.Pipeline;

/// <summary>An array of objects, one row a line, and nothing else.</summary>
internal sealed class JsonRows(TextWriter output)
{
    // Readers are programs and people, not HTML pages: Chinese stays readable.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(DuckDBDataReader reader, CancellationToken cancellation)
    {
        var names = CellText.Names(reader).Select(name => JsonSerializer.Serialize(name, Options)).ToList();
        var separator = "[";
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = names.Select((name, i) => $"{name}:{Of(reader.GetValue(i))}");
            // The row is made whole before any of it is written: a value that cannot be read then leaves no half object.
            output.Write($"{separator}\n{{{string.Join(",", cells.ToList())}}}");
            separator = ",";
        }
        output.WriteLine(separator == "[" ? "[]" : "\n]");
    }

    private static string Of(object? value) => value switch
    {
        null or DBNull => "null",
        double number when !double.IsFinite(number) => "null",
        float number when !float.IsFinite(number) => "null",
        bool => CellText.Of(value)!,
        BigInteger => CellText.Of(value)!,
        string => JsonSerializer.Serialize((string)value, Options),
        Stream => Quoted(value),
        IDictionary pairs => "{" + string.Join(",", pairs.Keys.Cast<object>().Select(key => $"{Quoted(key)}:{Of(pairs[key])}")) + "}",
        IEnumerable items => "[" + string.Join(",", items.Cast<object?>().Select(Of)) + "]",
        _ when CellText.IsNumber(value.GetType()) => CellText.Of(value)!,
        _ => Quoted(value),
    };

    private static string Quoted(object value) => JsonSerializer.Serialize(CellText.Of(value), Options);
}

/// <summary>RFC 4180 with a header line and CRLF. Data is left as it is: a cell that begins with '=' stays one, since this is data for programs.</summary>
internal sealed class CsvRows(TextWriter output)
{
    public void Write(DuckDBDataReader reader, CancellationToken cancellation)
    {
        WriteLine(CellText.Names(reader));
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            WriteLine(Enumerable.Range(0, reader.FieldCount).Select(i => CellText.Of(reader.GetValue(i))));
        }
    }

    private void WriteLine(IEnumerable<string?> cells) => output.Write(string.Join(",", cells.Select(Quoted)) + "\r\n");

    // NULL is nothing at all, the empty text is two quotes.
    private static string Quoted(string? cell) => cell switch
    {
        null => "",
        "" => "\"\"",
        _ when cell.AsSpan().IndexOfAny("\",\r\n") >= 0 || cell[0] == ' ' || cell[^1] == ' ' => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => cell,
    };
}

/// <summary>A table for people, at most 500 rows.</summary>
internal sealed class TableRows(CommandHost host)
{
    private const int MaxRows = 500;

    public void Write(DuckDBDataReader reader, CancellationToken cancellation)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (name, i) in CellText.Names(reader).Select((name, i) => (name, i)))
        {
            var alignment = CellText.IsNumber(reader.GetFieldType(i)) ? Justify.Right : Justify.Left;
            table.AddColumn(new TableColumn(new Text(name)) { NoWrap = !host.IsTerminal, Alignment = alignment });
        }
        var rows = 0;
        var isCut = false;
        while (reader.Read() && !(isCut = rows == MaxRows))
        {
            cancellation.ThrowIfCancellationRequested();
            table.AddRow(Enumerable.Range(0, reader.FieldCount).Select(i => new Text(TerminalText.Of(CellText.Of(reader.GetValue(i)) ?? "", 2_000))));
            rows++;
        }
        Screens.Of(host, host.IsTerminal ? host.Width : 4000).Write(table);
        host.Output.WriteLine(isCut ? $"The first {MaxRows} rows; --format csv or json gives all." : Words.Count(rows, "row"));
    }
}
