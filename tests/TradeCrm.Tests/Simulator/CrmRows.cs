using System.Text;

namespace TradeCrm.Tests.Simulator;

/// <summary>The rows of the simulated CRM's files by their id, whichever file and heading they stand under.</summary>
internal static class CrmRows
{
    public static Dictionary<string, IReadOnlyList<string>> ById(string folder)
    {
        var rows = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            foreach (var row in Rows(Encoding.UTF8.GetString(File.ReadAllBytes(path))))
                rows.TryAdd(row[0], row);
        }
        return rows;
    }

    public static IEnumerable<IReadOnlyList<string>> Rows(string csv)
    {
        var (row, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var index = 0; index < csv.Length; index++)
        {
            var letter = csv[index];
            if (letter == '"' && isQuoted && index + 1 < csv.Length && csv[index + 1] == '"')
                field.Append(csv[index++]);
            else if (letter == '"' && (isQuoted || field.Length == 0))
                isQuoted = !isQuoted;
            else if (letter is ',' or '\n' && !isQuoted)
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (letter == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
                field.Append(letter);
        }
    }
}
