namespace TradeCrm.Simulator;

/// <summary>Why somebody opens the chat just then. Each is offered only when the world bears out what its lines say.</summary>
internal enum ChatOccasion
{
    Offer, OfferSameDay, Product, OrderPlaced, InProduction, Loading, Sailed, BillOfLading, SlowPassage, Arrived, BalanceOpen, BankDetails, Complaint, Summer, SmallTalk,
}

/// <summary>An exchange of lines.</summary>
/// <param name="Occasion">When it fits.</param>
/// <param name="Language">en or zh.</param>
/// <param name="Fits">Letters of the series it speaks of, or an Incoterm; empty for all.</param>
/// <param name="Keys">Lines of texts/chat-lines.tsv in turn, without 'chat-'.</param>
internal sealed record ChatScript(ChatOccasion Occasion, string Language, string Fits, params string[] Keys);

/// <summary>Which line of the table answers which.</summary>
internal static class ChatScripts
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Lines = Texts.Table("chat-lines").ToDictionary(row => row["key"]);

    public static IReadOnlyList<ChatScript> All { get; } =
    [
        new(ChatOccasion.Offer, "en", "", "price-talk-in-en-01", "price-talk-out-en-01"),
        new(ChatOccasion.Offer, "en", "", "price-talk-in-en-09", "price-talk-out-en-08"),
        new(ChatOccasion.Offer, "en", "", "price-talk-in-en-08", "price-talk-out-en-01"),
        new(ChatOccasion.Offer, "en", "FOB", "price-talk-in-en-05", "price-talk-out-en-02"),
        new(ChatOccasion.Offer, "en", "L", "price-talk-in-en-03", "price-talk-out-en-03"),
        new(ChatOccasion.Offer, "en", "TK", "price-talk-in-en-07", "price-talk-out-en-04"),
        new(ChatOccasion.Offer, "en", "TS", "price-talk-in-en-09", "price-talk-out-en-05"),
        new(ChatOccasion.Offer, "zh", "", "price-talk-in-zh-01", "price-talk-out-zh-01"),
        new(ChatOccasion.Offer, "zh", "", "price-talk-in-zh-05", "price-talk-out-zh-01"),
        new(ChatOccasion.Offer, "zh", "FOB", "price-talk-in-zh-02", "price-talk-out-zh-02"),
        new(ChatOccasion.Offer, "zh", "LTS", "price-talk-in-zh-03", "price-talk-out-zh-06"),
        new(ChatOccasion.OfferSameDay, "en", "", "greeting-in-en-02", "price-talk-out-en-07"),
        new(ChatOccasion.OfferSameDay, "zh", "", "greeting-in-zh-01", "greeting-out-zh-01", "price-talk-out-zh-04"),
        new(ChatOccasion.Product, "en", "L", "product-in-en-01", "product-out-en-01"),
        new(ChatOccasion.Product, "en", "L", "product-in-en-03", "product-out-en-03"),
        new(ChatOccasion.Product, "en", "T", "product-in-en-02", "product-out-en-02"),
        new(ChatOccasion.Product, "en", "K", "product-in-en-04", "product-out-en-06"),
        new(ChatOccasion.Product, "en", "G", "product-in-en-07", "product-out-en-07"),
        new(ChatOccasion.Product, "en", "S", "product-in-en-09", "product-out-en-08"),
        new(ChatOccasion.Product, "en", "GKPST", "product-in-en-05", "product-out-en-04"),
        new(ChatOccasion.Product, "zh", "L", "product-in-zh-01", "product-out-zh-01"),
        new(ChatOccasion.Product, "zh", "K", "product-in-zh-05", "product-out-zh-03"),
        new(ChatOccasion.Product, "zh", "", "product-in-zh-03", "product-out-zh-02"),
        new(ChatOccasion.OrderPlaced, "en", "", "order-in-en-04", "order-out-en-01"),
        new(ChatOccasion.OrderPlaced, "en", "", "order-in-en-04", "order-out-en-01", "order-out-en-06"),
        new(ChatOccasion.OrderPlaced, "zh", "", "order-in-zh-02", "order-out-zh-01"),
        new(ChatOccasion.InProduction, "en", "", "order-in-en-05", "order-out-en-07"),
        new(ChatOccasion.InProduction, "zh", "", "order-in-zh-04", "order-out-zh-04"),
        new(ChatOccasion.Loading, "en", "", "shipment-in-en-07", "shipment-out-en-02"),
        new(ChatOccasion.Loading, "zh", "", "shipment-in-zh-05", "shipment-out-zh-02"),
        new(ChatOccasion.Sailed, "en", "", "shipment-in-en-01", "shipment-out-en-01"),
        new(ChatOccasion.Sailed, "zh", "", "shipment-in-zh-01", "shipment-out-zh-01"),
        new(ChatOccasion.BillOfLading, "en", "", "shipment-in-en-04", "shipment-out-en-05"),
        new(ChatOccasion.BillOfLading, "zh", "", "shipment-in-zh-02", "shipment-out-zh-04"),
        new(ChatOccasion.SlowPassage, "en", "", "shipment-in-en-03", "shipment-out-en-03"),
        new(ChatOccasion.SlowPassage, "zh", "", "shipment-in-zh-06", "shipment-out-zh-03"),
        new(ChatOccasion.Arrived, "en", "", "shipment-in-en-06", "shipment-out-en-06"),
        new(ChatOccasion.BalanceOpen, "en", "", "payment-out-en-06"),
        new(ChatOccasion.BalanceOpen, "zh", "", "payment-out-zh-05"),
        new(ChatOccasion.BankDetails, "en", "", "payment-in-en-05", "payment-out-en-03", "payment-out-en-04"),
        new(ChatOccasion.BankDetails, "zh", "", "payment-in-zh-04", "payment-out-zh-02"),
        new(ChatOccasion.Complaint, "en", "", "complaint-in-en-01", "complaint-out-en-01", "complaint-out-en-02"),
        new(ChatOccasion.Complaint, "en", "", "complaint-in-en-04", "complaint-out-en-03", "complaint-out-en-02"),
        new(ChatOccasion.Complaint, "zh", "", "complaint-in-zh-02", "complaint-out-zh-01", "complaint-out-zh-02"),
        new(ChatOccasion.Complaint, "zh", "", "complaint-in-zh-05", "complaint-out-zh-05", "complaint-out-zh-02"),
        new(ChatOccasion.Summer, "en", "", "smalltalk-in-en-01", "smalltalk-out-en-02"),
        new(ChatOccasion.Summer, "zh", "", "smalltalk-in-zh-01", "smalltalk-out-zh-02"),
        new(ChatOccasion.SmallTalk, "en", "", "smalltalk-in-en-02", "smalltalk-out-en-01"),
        new(ChatOccasion.SmallTalk, "en", "", "smalltalk-in-en-03", "smalltalk-out-en-05"),
        new(ChatOccasion.SmallTalk, "en", "", "smalltalk-in-en-05", "smalltalk-out-en-04"),
        new(ChatOccasion.SmallTalk, "en", "", "smalltalk-in-en-06", "smalltalk-out-en-03"),
        new(ChatOccasion.SmallTalk, "zh", "", "smalltalk-in-zh-03", "smalltalk-out-zh-04"),
        new(ChatOccasion.SmallTalk, "zh", "", "greeting-in-zh-04", "smalltalk-out-zh-03"),
    ];

    /// <summary>The greeting of somebody who opens the chat at that hour.</summary>
    public static string Greeting(string language, DateTime at) => Text((language, at.Hour) switch
    {
        ("zh", < 11) => "greeting-in-zh-02",
        ("zh", _) => "greeting-in-zh-01",
        (_, < 12) => "greeting-in-en-01",
        (_, >= 19) => "greeting-in-en-04",
        _ => "greeting-in-en-02",
    });

    public static string Text(string key) => Lines[$"chat-{key}"]["text"];

    public static string Direction(string key) => Lines[$"chat-{key}"]["direction"];

    /// <summary>What is said about goods under way or money that is due answers no inquiry, and what the customer says about them is none.</summary>
    public static string Purpose(ChatOccasion occasion, string key) => (occasion, Direction(key)) switch
    {
        (ChatOccasion.Loading or ChatOccasion.Sailed or ChatOccasion.BillOfLading or ChatOccasion.SlowPassage or ChatOccasion.Arrived, "out") => "delivery",
        (ChatOccasion.BalanceOpen or ChatOccasion.BankDetails, "out") => "payment",
        (ChatOccasion.Loading or ChatOccasion.Sailed or ChatOccasion.BillOfLading or ChatOccasion.SlowPassage or ChatOccasion.Arrived or ChatOccasion.BalanceOpen or ChatOccasion.BankDetails, _) => "other",
        _ => "",
    };

    /// <summary>The exchanges that fit; none if nobody wrote one for it.</summary>
    public static IReadOnlyList<ChatScript> For(ChatOccasion occasion, string language, ProductSeries series, string incoterm) =>
        [.. All.Where(script => script.Occasion == occasion && script.Language == language
            && (script.Fits.Length == 0 || script.Fits == incoterm || script.Fits.Contains(series.Letter, StringComparison.Ordinal)))];
}
