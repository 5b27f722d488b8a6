using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>What people write into the form or a mail.</summary>
internal static class InquiryTexts
{
    private static readonly string[] Qualified =
    [
        "Dear Sir or Madam,\nwe are an importer in {city} and need {quantity} pcs of {sku} ({product}). Please quote FOB Ningbo and CIF {port}, with delivery time and payment terms.\nBest regards\n{name}, {company}",
        "Hello, please send your best price for {quantity} units {product}, item {sku}. Do you have CE and RoHS certificates? Delivery to {port} wanted within 60 days. {name}",
        "We sell to retail chains in {country}. Our yearly volume for this range is about {quantity} pcs. Kindly quote {sku}, \"private label\" packing, MOQ and lead time. Target price to be discussed.",
        "Hi, interested in {sku}. Quantity: {quantity}. Port: {port}. Can you send samples first? We pay by T/T or L/C. Regards, {name}",
        "Sehr geehrte Damen und Herren, wir bitten um ein Angebot für {quantity} Stück {sku}, Lieferung CIF {port}, inklusive Zertifikate. Mit freundlichen Grüßen {name}",
        "Estimados señores: necesitamos {quantity} unidades de {sku}. Por favor envíen precio FOB, plazo de entrega y condiciones de pago. Saludos, {name}, {company}",
        "你好，我们需要 {sku} {quantity} 件，请报 FOB 宁波价，并告知交货期。{name}",
    ];

    private static readonly string[] Catalogues = ["Please send me your catalogue.", "Hello, more information please.",
        "I like your products. Catalogue?", "Hi, do you have a brochure? Thanks"];

    private static readonly (int, int)[] Languages = [(0, 24), (1, 24), (2, 20), (3, 18), (4, 5), (5, 6), (6, 3)];

    public static Inquiry Write(World world, RandomStream stream, Person person, DateTime at, string channel, bool isQualified)
    {
        var product = person.Taste.Favourites[0];
        var quantity = Quantity(stream, product);
        var port = Ports.Of(person.Country);
        var (subject, body) = (stream.Chance(500) ? $"Inquiry about {product.Name.Split(" / ")[0]}" : $"RFQ {product.Sku}, {quantity} pcs",
            isQualified ? Qualified[Template(stream, person)] : stream.Pick(Catalogues));
        if (!isQualified)
            subject = "Catalogue";
        int? asked = null;
        if (isQualified && InquiryWords.Draw(world, person, at) is { } words)
            (subject, body, asked) = words;
        if (isQualified && body.Contains("{quantity}", StringComparison.Ordinal))
            asked = quantity;
        return New(person, at, channel, asked, Fill(subject, person, product, quantity, port), Fill(body, person, product, quantity, port), isQualified);
    }

    /// <summary>The text with what it leaves open: {city}, {quantity}, {sku} and the like.</summary>
    public static string Fill(string text, Person person, Product product, int quantity, string port) => text
        .Replace("\\n", "\n", StringComparison.Ordinal)
        .Replace("{city}", person.Company.City, StringComparison.Ordinal).Replace("{country}", person.Country.Name, StringComparison.Ordinal)
        .Replace("{quantity}", quantity.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{sku}", product.Sku, StringComparison.Ordinal)
        .Replace("{product}", product.Name.Split(" / ")[0], StringComparison.Ordinal).Replace("{port}", port, StringComparison.Ordinal)
        .Replace("{name}", person.Name, StringComparison.Ordinal).Replace("{company}.", person.Company.Name.TrimEnd('.') + ".", StringComparison.Ordinal).Replace("{company}", person.Company.Name, StringComparison.Ordinal);

    public static Inquiry Weak(RandomStream stream, Person person, DateTime at) => new()
    {
        ReceivedAt = at,
        Channel = "website",
        Email = person.Email,
        Name = person.Name,
        Company = "",
        Subject = "Question",
        Body = stream.Pick(Catalogues),
        Page = "/inquiry.html",
        Person = person,
    };

    public static int Quantity(RandomStream stream, Product product) => product.PriceCents switch
    {
        < 100 => stream.Between(20, 120) * 1000,
        < 1000 => stream.Between(5, 60) * 100,
        < 10_000 => stream.Between(10, 120) * 10,
        _ => stream.Between(5, 60),
    };

    private static Inquiry New(Person person, DateTime at, string channel, int? quantity, string subject, string body, bool isQualified) => new()
    {
        ReceivedAt = at,
        Channel = channel,
        Email = person.Email,
        Name = person.Name,
        Company = person.Company.Name,
        Subject = subject,
        Body = body,
        Sku = isQualified ? person.Taste.Favourites[0].Sku : "",
        Page = channel == "website" ? "/inquiry.html" : "",
        Person = person,
        Quantity = quantity,
        IsQualified = isQualified,
    };

    private static int Template(RandomStream stream, Person person)
    {
        var template = stream.Weighted(Languages);
        var fits = template < 4 || (template == 4 && person.Country.Name == "Germany") ||
            (template == 5 && person.Country.Name is "Spain" or "Mexico" or "Chile")
            || (template == 6 && person.Country.Name == "Hong Kong");
        return fits ? template : template % 4;
    }
}
