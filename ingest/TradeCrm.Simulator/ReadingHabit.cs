namespace TradeCrm.Simulator;

internal enum PageChoice
{
    Home, Products, OwnSeries, OwnProduct, AnySeries, AnyProduct, PriceList, Download, InquiryForm, About, Certificates, Shipping, Careers, News, Broken,
}

/// <summary>What a kind of reader opens in one session. Office: sessions in office hours, per thousand. Mobile: people who come with a telephone, per thousand.</summary>
internal sealed record ReadingHabit(int MinPages, int MaxPages, int Office, int Mobile, params (PageChoice Page, int Weight)[] Pages)
{
    /// <summary>Found by a search, looks, goes.</summary>
    public static readonly ReadingHabit Casual = new(1, 8, 450, 480, (PageChoice.AnyProduct, 28), (PageChoice.OwnProduct, 16), (PageChoice.OwnSeries, 10), (PageChoice.AnySeries, 10),
        (PageChoice.Home, 14), (PageChoice.News, 12), (PageChoice.About, 6), (PageChoice.PriceList, 3), (PageChoice.Careers, 3), (PageChoice.Broken, 1), (PageChoice.Shipping, 1));

    /// <summary>First look of a buyer: one series among others.</summary>
    public static readonly ReadingHabit EarlyBuyer = new(1, 6, 760, 220, (PageChoice.OwnProduct, 32), (PageChoice.OwnSeries, 16), (PageChoice.Home, 12), (PageChoice.AnyProduct, 16),
        (PageChoice.Products, 8), (PageChoice.News, 5), (PageChoice.About, 5), (PageChoice.Certificates, 4), (PageChoice.PriceList, 3));

    /// <summary>A buyer who compares: the same products again, can they deliver, what does it cost.</summary>
    public static readonly ReadingHabit LateBuyer = new(2, 9, 840, 160, (PageChoice.OwnProduct, 40), (PageChoice.OwnSeries, 9), (PageChoice.PriceList, 13), (PageChoice.Shipping, 10),
        (PageChoice.Certificates, 9), (PageChoice.Download, 8), (PageChoice.About, 4), (PageChoice.AnyProduct, 6), (PageChoice.InquiryForm, 3), (PageChoice.Home, 4));

    /// <summary>Many pages about the company and openings.</summary>
    public static readonly ReadingHabit Student = new(3, 22, 350, 400, (PageChoice.Careers, 26), (PageChoice.About, 18), (PageChoice.News, 18), (PageChoice.AnySeries, 14),
        (PageChoice.AnyProduct, 16), (PageChoice.Home, 8), (PageChoice.Certificates, 3), (PageChoice.Download, 2));

    /// <summary>Reads for pleasure or for a web log, wide over everything.</summary>
    public static readonly ReadingHabit Enthusiast = new(3, 26, 320, 300, (PageChoice.AnyProduct, 46), (PageChoice.AnySeries, 14), (PageChoice.News, 26), (PageChoice.Download, 3),
        (PageChoice.Home, 6), (PageChoice.PriceList, 3), (PageChoice.About, 4));

    /// <summary>Reads all prices.</summary>
    public static readonly ReadingHabit Rival = new(10, 45, 850, 60, (PageChoice.AnyProduct, 60), (PageChoice.AnySeries, 12), (PageChoice.PriceList, 16), (PageChoice.Download, 5),
        (PageChoice.Certificates, 4), (PageChoice.News, 3));

    /// <summary>Clicks in a newsletter and reads on a little.</summary>
    public static readonly ReadingHabit Newsletter = new(1, 6, 600, 350, (PageChoice.News, 28), (PageChoice.AnyProduct, 26), (PageChoice.OwnProduct, 18), (PageChoice.OwnSeries, 14), (PageChoice.Home, 10),
        (PageChoice.PriceList, 4));

    /// <summary>Looks up what was bought, and the next order.</summary>
    public static readonly ReadingHabit Customer = new(1, 7, 850, 150, (PageChoice.OwnProduct, 46), (PageChoice.Download, 20), (PageChoice.PriceList, 12), (PageChoice.OwnSeries, 10), (PageChoice.News, 6),
        (PageChoice.Shipping, 6));

    /// <summary>Own people: check their work.</summary>
    public static readonly ReadingHabit OwnStaff = new(2, 9, 1000, 0, (PageChoice.AnyProduct, 50), (PageChoice.Home, 14), (PageChoice.News, 14), (PageChoice.PriceList, 14), (PageChoice.AnySeries, 8));
}
