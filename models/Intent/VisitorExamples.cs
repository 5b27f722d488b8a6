namespace TradeCrm.Models.Intent;

/// <summary>Visitors at monthly cut-offs, by column: one row per visitor and cut-off, ordered by cut-off and visitor.</summary>
internal sealed record VisitorExamples
{
    /// <summary>Names of the features in the order of <see cref="Features"/>; the same names as in marts.visitor_features.</summary>
    public static readonly IReadOnlyList<string> FeatureNames =
    [
        "page_views", "sessions", "active_days", "sessions_last_30_days", "days_since_last_visit", "days_since_first_visit",
        "product_views", "distinct_products", "distinct_series", "top_series_share", "price_views", "downloads",
        "inquiry_form_views", "company_views", "careers_views", "blog_views", "minutes_on_site", "median_seconds_per_page",
        "campaign_sessions", "search_sessions", "referral_sessions", "is_mobile", "night_share", "is_known_contact",
    ];

    public required DateTime[] CutoffAt { get; init; }

    /// <summary>The month that begins at the cut-off, in the company's time zone, as 2026-06.</summary>
    public required string[] CutoffMonth { get; init; }

    public required string[] VisitorId { get; init; }

    public required string[] TopSeries { get; init; }

    public required bool[] IsLabelKnown { get; init; }

    public required bool[] IsBuyer { get; init; }

    public required bool[] IsLinkedBefore { get; init; }

    /// <summary>One array per feature, each as long as the rows; never NaN.</summary>
    public required float[][] Features { get; init; }

    public int Count => VisitorId.Length;

    public long DistinctBuyers => VisitorId.Where((_, row) => IsBuyer[row]).Distinct().LongCount();

    /// <summary>Position of a feature in <see cref="Features"/>.</summary>
    public static int FeatureIndex(string name)
    {
        for (var i = 0; i < FeatureNames.Count; i++)
        {
            if (FeatureNames[i] == name)
                return i;
        }
        throw new ArgumentException($"'{name}' is not a feature of marts.visitor_features.", nameof(name));
    }

    /// <summary>The labelled rows at the given cut-offs.</summary>
    public VisitorExamples LabelledAt(IReadOnlyCollection<DateTime> cutoffs)
    {
        var wanted = cutoffs.ToHashSet();
        return Where(row => IsLabelKnown[row] && wanted.Contains(CutoffAt[row]));
    }

    /// <summary>The rows that pass, in the same order.</summary>
    public VisitorExamples Where(Func<int, bool> isWanted)
    {
        var rows = Enumerable.Range(0, Count).Where(isWanted).ToArray();
        return new()
        {
            CutoffAt = Pick(CutoffAt, rows),
            CutoffMonth = Pick(CutoffMonth, rows),
            VisitorId = Pick(VisitorId, rows),
            TopSeries = Pick(TopSeries, rows),
            IsLabelKnown = Pick(IsLabelKnown, rows),
            IsBuyer = Pick(IsBuyer, rows),
            IsLinkedBefore = Pick(IsLinkedBefore, rows),
            Features = [.. Features.Select(column => Pick(column, rows))],
        };
    }

    /// <summary>The months of the rows' cut-offs, as "2026-03 to 2026-05".</summary>
    public string Months()
    {
        var first = CutoffMonth.Min(StringComparer.Ordinal);
        var last = CutoffMonth.Max(StringComparer.Ordinal);
        return first == last ? $"{first}" : $"{first} to {last}";
    }

    private static T[] Pick<T>(T[] values, int[] rows) => [.. rows.Select(row => values[row])];
}
