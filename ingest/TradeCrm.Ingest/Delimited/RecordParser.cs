using System.Text;

namespace TradeCrm.Ingest.Delimited;

/// <summary>
/// Splits the lines of one record into cells as RFC 4180 says; a quote within an unquoted cell is text. With 'whitespace' runs of blanks part the cells, leading and
/// trailing ones are ignored, and quotes are text.
/// </summary>
internal sealed class RecordParser(char delimiter)
{
    /// <summary>Stands for runs of blanks and tabs.</summary>
    public const char Whitespace = '\uFFFF';

    private readonly StringBuilder cell = new();
    private bool isWithinQuotes;

    public List<string> Cells { get; } = [];

    /// <summary>From 1; zero if no cell goes on after its closing quote.</summary>
    public int CellAfterQuote { get; private set; }

    public void Start()
    {
        Cells.Clear();
        cell.Clear();
        isWithinQuotes = false;
        CellAfterQuote = 0;
    }

    /// <summary>False if a quote is still open at the line's end; the line end then belongs to the cell.</summary>
    public bool Feed(string line, string lineEnd)
    {
        if (delimiter == Whitespace)
        {
            Cells.AddRange(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
            return true;
        }

        var at = 0;
        while (true)
        {
            if (!isWithinQuotes)
                at = Unquoted(line, at);
            if (isWithinQuotes && (at = Quoted(line, at)) < 0)
            {
                cell.Append(lineEnd);
                return false;
            }

            if (at >= line.Length)
                return true;
            at++;
            if (at == line.Length)
            {
                Cells.Add("");
                return true;
            }
        }
    }

    // Returns the position of the delimiter or the line's end; or just after an opening quote.
    private int Unquoted(string line, int at)
    {
        if (at < line.Length && line[at] == '"')
        {
            isWithinQuotes = true;
            return at + 1;
        }

        var end = line.IndexOf(delimiter, at);
        end = end < 0 ? line.Length : end;
        Cells.Add(line[at..end]);
        return end;
    }

    // Returns the position of the delimiter or the line's end after the closing quote; −1 if there is no closing quote.
    private int Quoted(string line, int at)
    {
        while (true)
        {
            var quote = line.IndexOf('"', at);
            cell.Append(line, at, (quote < 0 ? line.Length : quote) - at);
            if (quote < 0)
                return -1;
            at = quote + 1;
            if (at >= line.Length || line[at] != '"')
                break;
            cell.Append('"');
            at++;
        }

        isWithinQuotes = false;
        if (at < line.Length && line[at] != delimiter)
        {
            CellAfterQuote = CellAfterQuote == 0 ? Cells.Count + 1 : CellAfterQuote;
            var end = line.IndexOf(delimiter, at);
            end = end < 0 ? line.Length : end;
            cell.Append(line, at, end - at);
            at = end;
        }

        Cells.Add(cell.ToString());
        cell.Clear();
        return at;
    }
}
