using static TradeCrm.Simulator.PageChoice;

namespace TradeCrm.Simulator;

internal enum PageChoice
{
    Home, Products, OwnSeries, OwnProduct, AnySeries, AnyProduct, PriceList, Download, InquiryForm, About, Certificates, Shipping, Careers, News,
    Broken, ManualPage, ManualFile,
}

/// <summary>
/// What a kind of reader opens in one session. Office: sessions in office hours, per thousand.
/// Mobile: people who come with a telephone, per thousand.
/// </summary>
internal sealed record ReadingHabit(int MinPages, int MaxPages, int Office, int Mobile, params (PageChoice Page, int Weight)[] Pages)
{
    /// <summary>Found by a search, looks, goes.</summary>
    public static readonly ReadingHabit Casual = new(1, 8, 450, 360,
        (AnyProduct, 28), (OwnProduct, 16), (OwnSeries, 10), (AnySeries, 10), (Home, 14), (News, 12), (About, 6),
        (PriceList, 3), (Careers, 3), (Broken, 1), (Shipping, 1));

    /// <summary>First look of a buyer: one series among others.</summary>
    public static readonly ReadingHabit EarlyBuyer = new(1, 6, 760, 220,
        (OwnProduct, 32), (OwnSeries, 16), (Home, 12), (AnyProduct, 16), (Products, 8), (News, 5), (About, 5),
        (Certificates, 4), (PriceList, 3));

    /// <summary>A buyer who compares: the same products again, can they deliver, what does it cost.</summary>
    public static readonly ReadingHabit LateBuyer = new(2, 9, 840, 160,
        (OwnProduct, 40), (OwnSeries, 9), (PriceList, 13), (Shipping, 10), (Certificates, 9), (Download, 8),
        (About, 4), (AnyProduct, 6), (InquiryForm, 3), (Home, 4));

    /// <summary>Many pages about the company and openings.</summary>
    public static readonly ReadingHabit Student = new(3, 22, 350, 400,
        (Careers, 26), (About, 18), (News, 18), (AnySeries, 14), (AnyProduct, 16), (Home, 8), (Certificates, 3),
        (Download, 2));

    /// <summary>Reads for pleasure or for a web log, wide over everything.</summary>
    public static readonly ReadingHabit Enthusiast = new(3, 26, 320, 300,
        (AnyProduct, 46), (AnySeries, 14), (News, 26), (Download, 3), (Home, 6), (PriceList, 3), (About, 4));

    /// <summary>Reads all prices.</summary>
    public static readonly ReadingHabit Rival = new(10, 45, 850, 60,
        (AnyProduct, 60), (AnySeries, 12), (PriceList, 16), (Download, 5), (Certificates, 4), (News, 3));

    /// <summary>Clicks in a newsletter and reads on a little.</summary>
    public static readonly ReadingHabit Newsletter = new(1, 6, 600, 350,
        (News, 28), (AnyProduct, 26), (OwnProduct, 18), (OwnSeries, 14), (Home, 10), (PriceList, 4));

    /// <summary>A buyer's technical colleague: data sheets, certificates, the product in question.</summary>
    public static readonly ReadingHabit Engineer = new(2, 9, 850, 120,
        (OwnProduct, 42), (Download, 26), (Certificates, 18), (OwnSeries, 8), (AnyProduct, 4), (Shipping, 2));

    /// <summary>The one who signs, late: with whom do we deal, what does it cost.</summary>
    public static readonly ReadingHabit Owner = new(2, 7, 550, 350,
        (About, 28), (Certificates, 14), (PriceList, 20), (Shipping, 10), (OwnProduct, 14), (Home, 10), (News, 4));

    /// <summary>Looks up what was bought, and the next order.</summary>
    public static readonly ReadingHabit Customer = new(1, 7, 850, 150,
        (OwnProduct, 36), (ManualPage, 14), (ManualFile, 14), (Download, 6), (PriceList, 12), (OwnSeries, 8), (News, 5), (Shipping, 5));

    /// <summary>Nothing but openings and what sort of company it is.</summary>
    public static readonly ReadingHabit JobSeeker = new(1, 9, 420, 420, (Careers, 52), (About, 26), (Home, 12), (News, 10));

    /// <summary>Has goods or services to offer, and looks for whom to write to.</summary>
    public static readonly ReadingHabit Supplier = new(1, 6, 900, 120, (About, 30), (InquiryForm, 22), (Home, 20), (AnySeries, 18), (Certificates, 10));

    /// <summary>Writes about the trade.</summary>
    public static readonly ReadingHabit Journalist = new(2, 12, 700, 200, (News, 48), (About, 24), (AnySeries, 14), (Home, 8), (Certificates, 6));

    /// <summary>Looked for something else.</summary>
    public static readonly ReadingHabit Stray = new(1, 1, 380, 420, (AnyProduct, 40), (News, 34), (Home, 20), (Broken, 6));

    /// <summary>Own people: check their work.</summary>
    public static readonly ReadingHabit OwnStaff = new(2, 9, 1000, 0,
        (AnyProduct, 50), (Home, 14), (News, 14), (PriceList, 14), (AnySeries, 8));
}
