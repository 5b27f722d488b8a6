using TradeCrm.Reports.Dossiers;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports;

/// <summary>All that any department knows of one customer, with the next step first and the file and line behind each statement.</summary>
/// <param name="warehouse">A built warehouse.</param>
/// <param name="options">Language and whether contacts are hidden.</param>
public sealed class CustomerDossier(WarehouseFile warehouse, ReportOptions options)
{
    /// <summary>Events of the time line that are shown unless all are asked for. Default 30: about a page.</summary>
    public const int UsualEvents = 30;

    /// <summary>UTC moment up to which the warehouse is built; null before the first build.</summary>
    public static DateTime? BuiltUpTo(WarehouseFile warehouse) => warehouse.Rows(Embedded.Text("sql/dossier_built.sql"), row => (DateTime?)row.GetDateTime(0)).FirstOrDefault();

    /// <summary>The dossier as text of the given form; text and Markdown in the reports' language, the page in both.</summary>
    /// <param name="customer">From <see cref="CustomerSearch"/>.</param>
    /// <param name="asOf">UTC; see <see cref="BuiltUpTo"/>.</param>
    /// <param name="format">The form.</param>
    /// <param name="isWhole">True for all events of the time line.</param>
    public string Render(CustomerHit customer, DateTime asOf, DossierFormat format, bool isWhole)
    {
        var facts = DossierFacts.Read(warehouse, options, customer, asOf, isWhole ? int.MaxValue : UsualEvents);
        return format switch
        {
            DossierFormat.Html => new DossierPage(facts, options.Language).Render(),
            DossierFormat.Markdown => new DossierMarkdown(facts, options.Language).Render(),
            _ => new DossierText(facts, options.Language).Render(),
        };
    }
}
