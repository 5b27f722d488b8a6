using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>The landing page's views as the marketing service's download has them: UTC, its own cookie, no address.</summary>
internal static class LandingPageExport
{
    public static void Write(World world, string folder)
    {
        var file = new CsvFile("Timestamp (UTC)", "Page", "Client ID", "Source", "Country", "User Agent");
        foreach (var view in LandingPage.Views(world))
            file.Add(Clock.ToUtc(view.At).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), view.Page, view.Cookie, view.Referrer, view.Country.Name, view.Agent);
        file.Write(Path.Combine(folder, "landing-page-views.csv"));
    }
}
