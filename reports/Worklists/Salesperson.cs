using System.Globalization;
using System.Text;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Worklists;

/// <summary>Somebody who sells, or did.</summary>
/// <param name="Id">salesperson_id.</param>
/// <param name="Name">As in the list of salespeople.</param>
/// <param name="IsListed">Named by that list, not by other rows alone.</param>
/// <param name="HasLeft">Left by the day of the worklists.</param>
internal sealed record Salesperson(string Id, string? Name, bool IsListed, bool HasLeft)
{
    /// <summary>Room for the day's folder before it and 'sales-' and '.xlsx' around it, in any file system.</summary>
    private const int LongestName = 60;

    public string Called => Name ?? Id;

    /// <summary>Letters and digits of any script; two people may have one name, so the id is part of it.</summary>
    public string FileName
    {
        get
        {
            var words = new StringBuilder();
            foreach (var rune in $"{Name} {Id}".Normalize(NormalizationForm.FormC).EnumerateRunes())
            {
                if (words.Length >= LongestName)
                    break;
                if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                    words.Append(rune);
                else if (words.Length > 0 && words[^1] != '-')
                    words.Append('-');
            }
            return "sales-" + words.ToString().Trim('-');
        }
    }

    public static Salesperson Read(Row row) => new(row.Text("salesperson_id")!, row.Text("name"), row.Flag("is_listed"), row.Flag("has_left"));
}
