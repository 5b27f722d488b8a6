using System.Text;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Dossiers;

/// <summary>The dossier as Markdown, in one language.</summary>
internal sealed class DossierMarkdown(DossierFacts facts, string language)
{
    private readonly StringBuilder text = new();

    public string Render()
    {
        text.Append("# ").Append(Shown(facts.Customer.Name ?? facts.Customer.Id)).Append("\n\n");
        text.Append(Shown(facts.Customer.Id)).Append(" · ").Append(Shown(facts.Header.Company)).Append(" · ").Append(Say(DossierWords.DataTo(facts.Header))).Append('\n');
        foreach (var (part, lines, note) in facts.Parts)
        {
            text.Append("\n## ").Append(Say(part.Title)).Append("\n\n");
            if (note is { } words)
                text.Append(Say(words)).Append(lines.Count > 0 ? "\n\n" : "\n");
            foreach (var line in lines)
                Append(part, line);
        }
        return text.ToString();
    }

    private void Append(DossierPart part, DossierLine line)
    {
        var what = line.What.En.Length == 0 ? "" : $"**{Say(line.What)}**";
        string[] cells = [Moment(part, line), what, Shown(line.About), Shown(line.Person), Shown(line.Salesperson), line.Amount, line.Due.Length == 0 ? "" : $"{Say(part.Due)} {line.Due}"];
        text.Append("- ").AppendJoin(" · ", cells.Where(cell => cell.Length > 0));
        if (line.Quote.Length > 0)
            text.Append("  \n  “").Append(Shown(line.Quote)).Append('”');
        if (line.Evidence.Count > 0)
            text.Append("  \n  (").AppendJoin(", ", line.Evidence.Select(Shown)).Append(')');
        text.Append('\n');
    }

    private string Moment(DossierPart part, DossierLine line) => line.When.Length == 0 || part.When.En.Length == 0 ? line.When : $"{Say(part.When)} {line.When}";

    private string Say(Bi words) => PlainText.Markdown(language == "zh" ? words.Zh : words.En);

    private static string Shown(string stranger) => PlainText.Markdown(stranger);
}
