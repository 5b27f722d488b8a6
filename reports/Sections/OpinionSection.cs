using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>What the people met at exhibitions think of each product series.</summary>
internal sealed class OpinionSection(ReportFacts facts)
{
    private const int Enough = 10;

    public Section Build()
    {
        var mask = new ContactMask(facts.Options.MaskContacts);
        var opinions = facts.Queries.Read("opinion", row => new Opinion(row.Text("exhibition"), row.Text("series"), row.Number("reached"), row.Count("identifiable"), row.Count("recognisable"), row.Count("returned"),
            row.Count("responded"), new(row.Count("csat_answers"), row.Number("csat"), row.Number("csat_low"), row.Number("csat_high")), new(row.Count("nps_answers"), row.Number("nps"), row.Number("nps_low"), row.Number("nps_high")),
            new(row.Count("comments_read"), row.Number("positive_share"), row.Number("positive_low"), row.Number("positive_high")), row.Count("comments_not_read"), row.Text("themes"), mask.InText(row.Text("sentence")), mask.InText(row.Text("last_comment"))));
        var scored = opinions.Where(opinion => opinion.Csat.N >= Enough || opinion.Nps.N >= Enough).ToList();
        var others = opinions.Where(opinion => !scored.Contains(opinion) && opinion.Responded > 0).ToList();
        return new Section("opinion", new Bi("What they think of our products", "产品评价"), new Bi("What do those who have our brochure think of our products?", "拿了我们画册的人怎么评价产品？"), Answer(opinions, scored))
        {
            Definition = new Bi("Came back: of the people whose browser the website knows (a form, a link in our mail), who looked at the series' pages after the exhibition; of all others it is not known. Below ten answers there is no score, only the comments. "
                + "In brackets the 95 % interval (Wilson for shares, adjusted Wald for NPS). Comments are read by words in English and Chinese (seeds/opinion_words.tsv); comments in other languages, or without such a word, are not read and in no share. Brochures: 'not known' where pipeline.yaml does not count them by series.",
                "回访：仅指网站能识别其浏览器的人（提交过表单或点过邮件链接）中会后看过该系列页面的人，其余未知。不足10份答卷不评分，只列意见。括号内为95 %置信区间（比例用Wilson法，NPS用校正Wald法）。意见按中英文词表判断（seeds/opinion_words.tsv），其他语言或无相关词语的未读，不计入比例。pipeline.yaml 未按系列登记画册数时为“未知”。"),
            Tables = [.. Tables(scored, others)],
        };
    }

    private Bi Answer(IReadOnlyList<Opinion> opinions, IReadOnlyList<Opinion> scored)
    {
        if (opinions.Count == 0)
            return Nothing.Of(new Bi("answers after exhibitions", "展后问卷"), facts, "exhibition", "surveys");
        var responded = opinions.Sum(opinion => opinion.Responded);
        var identifiable = opinions.Sum(opinion => opinion.Identifiable);
        if (scored.Count == 0)
            return new Bi($"{Figures.Of(responded, "answer")} of {Figures.Count(identifiable)} people who can be named: too few for a score of any series.", $"可识别的 {Figures.Count(identifiable)} 人中有 {Figures.Count(responded)} 份答卷，各系列均不足以评分。");
        var rated = scored.Where(opinion => opinion.Nps.Value is not null).ToList();
        var words = rated.Count == 0 ? new Bi("", "") : Extremes(rated);
        return new Bi($"{Figures.Of(responded, "answer")} of {Figures.Count(identifiable)} people who can be named; {scored.Count} pairs of exhibition and series have enough for a score.{words.En}",
            $"可识别的 {Figures.Count(identifiable)} 人中有 {Figures.Count(responded)} 份答卷；{scored.Count} 组展会和系列的答卷足以评分。{words.Zh}");
    }

    private static Bi Extremes(IReadOnlyList<Opinion> rated)
    {
        var (best, worst) = (rated.MaxBy(opinion => opinion.Nps.Value)!, rated.MinBy(opinion => opinion.Nps.Value)!);
        return new Bi($" Best liked: {best.Series} ({best.Exhibition}, NPS {Figures.Fixed(best.Nps.Value!.Value, 0)}); least: {worst.Series} ({worst.Exhibition}, NPS {Figures.Fixed(worst.Nps.Value!.Value, 0)}).",
            $"评价最好：{best.Series}（{best.Exhibition}，NPS {Figures.Fixed(best.Nps.Value!.Value, 0)}）；最差：{worst.Series}（{worst.Exhibition}，NPS {Figures.Fixed(worst.Nps.Value!.Value, 0)}）。");
    }

    private static IEnumerable<Html> Tables(IReadOnlyList<Opinion> scored, IReadOnlyList<Opinion> others)
    {
        if (scored.Count > 0)
            yield return DataTable.Render("table-opinion", new Bi("Series with ten answers or more", "答卷达十份的系列"), scored, [.. Reach, .. Scores, .. Comments]);
        if (others.Count > 0)
            yield return DataTable.Render("table-opinion-comments", new Bi("Fewer than ten answers: no score, only what they say", "不足十份答卷：不评分，只列意见"), others, [.. Reach, .. Comments]);
    }

    private static IEnumerable<Column<Opinion>> Reach =>
    [
        new(new Bi("Series", "产品系列"), opinion => new(Html.Of($"<b>{Html.Name(opinion.Series)}</b><br><small>{Html.Name(opinion.Exhibition)}</small>"), opinion.Series ?? "")),
        new(new Bi("Brochures", "画册"), opinion => Cell.Count(opinion.Reached), ColumnType.Number),
        new(new Bi("Can be named", "可识别"), opinion => Cell.Count(opinion.Identifiable), ColumnType.Number),
        new(new Bi("Came back (of those the site knows)", "回访（占网站能识别者）"), opinion => new(Html.Of($"{Figures.Count(opinion.Returned)} <small>({Figures.Count(opinion.Recognisable)})</small>"), Figures.Count(opinion.Returned)), ColumnType.Number),
        new(new Bi("Answered", "答卷人数"), opinion => Cell.Count(opinion.Responded), ColumnType.Number),
    ];

    private static IEnumerable<Column<Opinion>> Scores =>
    [
        new(new Bi("CSAT (95 % interval)", "CSAT（95 %区间）"), opinion => Score(opinion.Csat, Figures.Share), ColumnType.Number),
        new(new Bi("NPS (95 % interval)", "NPS（95 %区间）"), opinion => Score(opinion.Nps, value => Figures.Fixed(value, 0)), ColumnType.Number),
    ];

    private static IEnumerable<Column<Opinion>> Comments =>
    [
        new(new Bi("Positive comments (95 % interval)", "好评（95 %区间）"), opinion => Share(opinion.Positive), ColumnType.Number),
        new(new Bi("Not read", "未读"), opinion => Cell.Count(opinion.NotRead), ColumnType.Number),
        new(new Bi("What they blame", "不满之处"), opinion => opinion.Themes is null ? Cell.Text("") : Cell.Words(Themes(opinion.Themes))),
        new(new Bi("In their words", "原话"), opinion => (opinion.Sentence ?? opinion.LastComment) is { } said ? new(Html.Of($"“{Html.Name(said)}”"), said) : Cell.Text("")),
    ];

    private static Bi Themes(string themes)
    {
        var words = themes.Split(", ").Select(theme => CodeWords.Of("theme_" + theme)).ToList();
        return new Bi(string.Join(", ", words.Select(word => word.En)), string.Join("、", words.Select(word => word.Zh)));
    }

    // So few comments are no percentage: 3 of 6, and how far that may be from the truth.
    private static Cell Share(Measured positive) => positive.Value is not { } share || positive.Low is not { } low || positive.High is not { } high ? Cell.NotKnown
        : new(Html.Of($"{new Bi($"{Math.Round(share * positive.N)} of {positive.N}", $"{Math.Round(share * positive.N)}/{positive.N}")} <small>({Figures.Share(low)} – {Figures.Share(high)})</small>"), Figures.Fixed(share, 3));

    private static Cell Score(Measured score, Func<double, string> write) => score.Value is null ? Cell.Words(new Bi("too few to judge", "样本太少")) : Cell.Interval(score.Value, score.Low, score.High, write);

    private sealed record Measured(long N, double? Value, double? Low, double? High);

    private sealed record Opinion(string? Exhibition, string? Series, double? Reached, long Identifiable, long Recognisable, long Returned, long Responded, Measured Csat, Measured Nps, Measured Positive, long NotRead,
        string? Themes, string? Sentence, string? LastComment);
}
