using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Sections;

/// <summary>A question of the report and its answer.</summary>
/// <param name="Id">Anchor on the page.</param>
/// <param name="Name">Short name for the navigation.</param>
/// <param name="Question">The title.</param>
/// <param name="Answer">One sentence that answers it this month, or says why there is nothing to show.</param>
internal sealed record Section(string Id, Bi Name, Bi Question, Bi Answer)
{
    /// <summary>Charts, if they show what the sentence cannot.</summary>
    public IReadOnlyList<Html> Charts { get; init; } = [];

    /// <summary>Tables and what else belongs to the answer.</summary>
    public IReadOnlyList<Html> Tables { get; init; } = [];

    /// <summary>How the figures are counted, on demand.</summary>
    public Bi? Definition { get; init; }

    public Html Render() => Html.Of($"""
        <section id="{Id}" aria-labelledby="{Id}-title">
        <h2 id="{Id}-title">{Question}</h2>
        <p class="answer">{Answer}</p>
        {Charts.Where(chart => !chart.IsEmpty).Select(chart => Html.Of($"<figure tabindex=\"0\">{chart}</figure>\n"))}{Tables}{Details()}</section>

        """);

    private Html Details() => Definition is { } words
        ? Html.Of($"<details class=\"definition\"><summary>{new Bi("How this is counted", "统计口径")}</summary><p>{words}</p></details>\n")
        : Html.Empty;
}
