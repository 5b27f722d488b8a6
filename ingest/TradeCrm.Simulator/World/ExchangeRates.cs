namespace TradeCrm.Simulator;

/// <summary>US dollars per unit of a currency, every working day of banks from a week before the first day: a walk drawn back to its start, so that it stays plausible.</summary>
internal sealed class ExchangeRates
{
    private readonly Dictionary<(DateTime Day, string Currency), int> millionths = [];

    public ExchangeRates(RandomStream stream)
    {
        var (euro, yuan) = (1_085_000, 138_500);
        for (var day = Clock.Start.AddDays(-7); day < Clock.End; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            euro += stream.Between(-4_000, 4_000) + (1_100_000 - euro) / 100;
            yuan += stream.Between(-180, 180) + (139_500 - yuan) / 100;
            (millionths[(day, "EUR")], millionths[(day, "CNY")]) = (euro, yuan);
        }
    }

    /// <summary>By day, then as quoted.</summary>
    public IEnumerable<(DateTime Day, string Currency, int Millionths)> All => millionths.Select(rate => (rate.Key.Day, rate.Key.Currency, rate.Value));

    /// <summary>Millionths of a dollar for one unit on that day: the last earlier rate within seven days; null where there is none.</summary>
    public int? Millionths(string currency, DateTime at)
    {
        for (var back = 0; back <= 7 && currency != "USD"; back++)
        {
            if (millionths.TryGetValue((at.Date.AddDays(-back), currency), out var rate))
                return rate;
        }
        return currency == "USD" ? 1_000_000 : null;
    }
}
