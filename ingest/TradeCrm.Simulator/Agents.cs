namespace TradeCrm.Simulator;

/// <summary>Browsers of people, by share as web statistics give it, and the names under which machines come.</summary>
internal static class Agents
{
    public static string Desktop(RandomStream stream, DateTime at)
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

    public static string Mobile(RandomStream stream, DateTime at) => stream.Next(2) == 0
        ? $"Mozilla/5.0 (iPhone; CPU iPhone OS 18_{stream.Next(6)} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.{stream.Next(6)} Mobile/15E148 Safari/604.1"
        : $"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{Version(stream, at)}.0.0.0 Mobile Safari/537.36";

    // Chrome 130 was current at the end of October 2024; a new one comes about every 30 days.
    private static int Version(RandomStream stream, DateTime at) => 130 + Math.Max(0, (at - Clock.Start).Days) / 30 - stream.Next(3);

    public static Browser NewBrowser(World world, RandomStream stream, Country country, bool isMobile, DateTime at) =>
        new(NewAddress(world, stream, stream.Pick(country.FirstOctets)), isMobile ? Mobile(stream, at) : Desktop(stream, at));

    public static string NewAddress(World world, RandomStream stream, int firstOctet)
    {
        while (true)
        {
            var address = $"{firstOctet}.{stream.Between(16, 239)}.{stream.Next(256)}.{stream.Between(1, 254)}";
            if (world.TakenAddresses.Add(address))
                return address;
        }
    }
}
