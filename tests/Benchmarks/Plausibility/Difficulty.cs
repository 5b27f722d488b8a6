using System.Globalization;
using System.Text;

namespace TradeCrm.Benchmarks.Plausibility;

/// <summary>Not too easy and not impossible: what the simplest ways reach, and what the best possible one would.</summary>
internal static class Difficulty
{
    public static string Text(SimulatedCompany company)
    {
        string Share(string name) => string.Create(CultureInfo.InvariantCulture, $"{company.Figure(name) * 100:0.0} %");
        string Area(string name) => string.Create(CultureInfo.InvariantCulture, $"{company.Figure(name):0.000}");
        var page = new StringBuilder("## How hard it is\n\n");
        page.AppendLine("Buyers among the human visitors of the 90 days before 1 June, 1 July and 1 August 2026 (Shanghai): a qualified inquiry or a first order within the 90 days after.\n");
        page.AppendLine("| ranked by | ROC-AUC | PR-AUC |\n| --- | --- | --- |");
        page.AppendLine(CultureInfo.InvariantCulture, $"| number of page views | {Area("views_roc_auc")} | {Area("views_pr_auc")} |");
        page.AppendLine(CultureInfo.InvariantCulture, $"| an oracle that knows each visitor's needs, but not who wins: the upper limit | {Area("oracle_roc_auc")} | {Area("oracle_pr_auc")} |");
        page.AppendLine(CultureInfo.InvariantCulture, $"| chance (the share of buyers) | 0.500 | {Area("buyer_share")} |");
        page.AppendLine(CultureInfo.InvariantCulture, $"\nOf all pairs of records of two CRMs, fair cards and inquiries that mean the same company, {Share("pairs_linked_exactly")} share an e-mail address or a domain of their own;");
        page.AppendLine(CultureInfo.InvariantCulture, $"{Share("pairs_linked_at_all")} share anything that could tell (those, a telephone number, a similar name or a mailbox).");
        return page.ToString();
    }
}
