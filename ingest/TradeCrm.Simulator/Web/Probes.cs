namespace TradeCrm.Simulator;

/// <summary>Machines that mean harm or nothing: they look for holes, send what is no request, advertise in the log.</summary>
internal static class Probes
{
    private static readonly string[] Attacks =
        ["/wp-login.php", "/.env", "/xmlrpc.php", "/wp-admin/setup-config.php", "/.git/config", "/phpmyadmin/index.php",
            "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php", "/admin/config.php", "/cgi-bin/luci", "/backup.zip"];

    // As Apache writes it: what is no printable ASCII as \x, quotes and backslashes with a backslash. An empty method: the request is all there was.
    private static readonly (string Method, string Target, int Status, string Agent)[] Odd =
    [
        ("", @"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\x9a\xd4", 400, "-"),
        ("", "-", 408, "-"),
        ("", @"\x03\x00\x00/*\xe0\x00\x00\x00\x00\x00Cookie: mstshash=Administr", 400, "-"),
        ("", "GET /", 200, "-"),
        ("", "PRI * HTTP/2.0", 400, "-"),
        ("", @"SSH-2.0-Go\r\n", 400, "-"),
        ("OPTIONS", "*", 200, "Apache/2.4.62 (Debian) (internal dummy connection)"),
        ("CONNECT", "www.example.com:443", 405, "-"),
        ("GET", "http://proxy-check.example/ip.php", 404, "Mozilla/5.0"),
        ("GET", "/?q=<script>alert(document.cookie)</script>", 200, "Mozilla/5.0 (compatible)"),
        ("GET", "/products/?id=1%27%20OR%201=1;DROP%20TABLE%20visits--", 200, "sqlmap/1.8.2#stable (https://sqlmap.org)"),
        ("GET", "/suche/l%C3%B6tzubeh%C3%B6r.html", 404, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"),
        ("GET", "/产品/太阳能板.html", 404, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"),
        ("GET", "/", 200, @"Mozilla/5.0 (compatible; \""Research\"" scan; see \\\""about\\\"")"),
        ("GET", "/", 200, "() { :; }; echo vulnerable"),
        ("GET", $"/index.html?{new string('A', 1800)}", 414, "-"),
        ("GET", $"/products/{string.Concat(Enumerable.Repeat("../", 60))}etc/passwd", 400, "Mozilla/5.0"),
    ];

    public static void Scan(MachineDay day, RandomStream stream)
    {
        var at = day.Date.AddSeconds(stream.Next(86_000));
        var address = day.NewAddress(stream.Pick([45, 89, 103, 141, 193]));
        var agent = stream.Chance(400) ? Agents.Desktop(stream, at) : stream.Pick(["-", "Mozilla/5.0", "masscan/1.3", "zgrab/0.x"]);
        var browser = new Browser(address, agent);
        for (var left = stream.Between(6, 30); left > 0; left--)
        {
            day.Add(at, browser, stream.Chance(200) ? "POST" : "GET", stream.Pick(Attacks), "-", 404, 1_214, Machine.Scanner);
            at = at.AddSeconds(stream.Next(3));
        }
    }

    /// <summary>One request that is none, or hardly one.</summary>
    public static void Send(MachineDay day, RandomStream stream)
    {
        var (method, target, status, agent) = stream.Pick(Odd);
        var isInternal = agent.StartsWith("Apache/", StringComparison.Ordinal);
        var address = isInternal ? "::1" : stream.Chance(150) ? Agents.AddressOfSix(Agents.FirstMachine + day.Number) : day.NewAddress(stream.Pick([45, 89, 141, 193]));
        day.Add(day.Date.AddSeconds(stream.Next(86_000)), new(address, agent), method, target, "-", status, status == 408 ? 0 : 226, isInternal ? Machine.Monitor : Machine.Scanner);
    }

    public static void SpamReferrers(MachineDay day, RandomStream stream)
    {
        var at = day.Date.AddSeconds(stream.Next(86_000));
        var browser = new Browser(day.NewAddress(stream.Pick([46, 178, 188])), Agents.Desktop(stream, at));
        var referrer = stream.Pick(["http://free-traffic-now.example/", "http://best-casino-bonus.example/win", "http://buy-cheap-pills.example/"]);
        for (var left = stream.Between(2, 5); left > 0; left--)
            day.Add(at.AddSeconds(stream.Next(4)), browser, "GET", "/", referrer, 200, 5_297, Machine.ReferrerSpam);
    }
}
