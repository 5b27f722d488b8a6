namespace TradeCrm.Simulator;

/// <summary>Browsers of people, by share as web statistics give it, and the names under which machines come.</summary>
internal static class Agents
{
    /// <summary>Numbers of browsers: people whom the company may know have those below, visitors who stay unknown those from here.</summary>
    public const int FirstPasser = 1_000_000;

    /// <summary>Numbers of machines that come once: so many a day, from here.</summary>
    public const int FirstMachine = 6_000_000, MachinesPerDay = 5_000;

    /// <summary>Numbers of the further addresses of browsers that hide their owners.</summary>
    public const int FirstPrivate = 10_000_000;

    /// <summary>Tor's browser gives everybody the same name.</summary>
    public const string Private = "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0";

    /// <summary>Numbers of crawlers, who keep their addresses.</summary>
    public const int FirstCrawler = 13_000_000;

    /// <summary>A computer's browser. There are few names and many who have them, so each is kept once.</summary>
    public static string Desktop(RandomStream stream, DateTime at) => string.Intern(DesktopName(stream, at));

    public static string Mobile(RandomStream stream, DateTime at) => string.Intern(MobileName(stream, at));

    private static string DesktopName(RandomStream stream, DateTime at)
    {
        var version = Version(stream, at);
        return stream.Next(10) switch
        {
            < 5 => $"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version}.0.0.0 Safari/537.36",
            5 => $"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version}.0.0.0 Safari/537.36",
            6 => $"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version}.0.0.0 Safari/537.36 Edg/{version}.0.0.0",
            7 => $"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:{version}.0) Gecko/20100101 Firefox/{version}.0",
            8 => $"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.{stream.Next(6)} Safari/605.1.15",
            _ => $"Mozilla/5.0 (X11; Linux x86_64; rv:{version}.0) Gecko/20100101 Firefox/{version}.0",
        };
    }

    private static string MobileName(RandomStream stream, DateTime at) => stream.Next(2) == 0
        ? $"Mozilla/5.0 (iPhone; CPU iPhone OS 18_{stream.Next(6)} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.{stream.Next(6)} Mobile/15E148 Safari/604.1"
        : $"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{Version(stream, at)}.0.0.0 Mobile Safari/537.36";

    // Chrome 130 was current at the end of October 2024; a new one comes about every 30 days.
    private static int Version(RandomStream stream, DateTime at) => 130 + Math.Max(0, (at - Clock.Start).Days) / 30 - stream.Next(3);

    /// <param name="stream">Where the kind of browser is drawn from.</param>
    /// <param name="number">No other browser has it, so no other has this address.</param>
    /// <param name="country">Where its network is.</param>
    /// <param name="isMobile">A telephone.</param>
    /// <param name="at">When its version was current.</param>
    public static Browser NewBrowser(RandomStream stream, int number, Country country, bool isMobile, DateTime at) =>
        new(Address(stream.Pick(country.FirstOctets), number), isMobile ? Mobile(stream, at) : Desktop(stream, at));

    /// <summary>An address of IPv6, in the block that documents use.</summary>
    public static string AddressOfSix(int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"2001:db8:{0x4000 + number / 65_536:x}:{number % 65_536:x}::{2 + number % 9:x}");

    /// <summary>Scatters the numbers 0 to 14,565,375 over a network without meeting twice: a multiplier that has no divisor in common with their count.</summary>
    public static string Address(int firstOctet, int number)
    {
        const int seconds = 224, lasts = 254;
        var place = (int)((number * 9_876_543L + 1_234_567) % (seconds * 256 * lasts));
        return $"{firstOctet}.{16 + place / (256 * lasts)}.{place / lasts % 256}.{1 + place % lasts}";
    }
}
