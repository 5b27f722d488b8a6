namespace TradeCrm.Tests.Answers;

/// <summary>Cards of exhibitions and what people want, against the truth.</summary>
[Collection(AnswersCollection.Name)]
public sealed class ExhibitionTests(TrueIdentities identities)
{
    private const string TrueCards =
        $"""
        (select *, regexp_extract(file, '[^/]+$') || ':' || row as card_id from truth.exhibition_follow_up where file not like '%.vcf')
        """;

    [Fact]
    public void FollowUp_StateOfEveryCard_AgreesWithTheTruth()
    {
        var found = States(isTold: true);

        TestContext.Current.TestOutputHelper!.WriteLine($"state of cards, told who is who: {found}");
        TestContext.Current.TestOutputHelper.WriteLine($"state of cards, by own links: {States(isTold: false)}");
        Assert.True(found.Precision >= 0.95 && found.Recall >= 0.95, found.ToString());
    }

    [Fact]
    public void FollowUp_InterestDayAndResponsible_AgreeWithTheTruth()
    {
        var found = identities.Compare(
            $"select card_id || ' ' || interest || ' ' || coalesce(due_date::varchar, '') from marts.exhibition_follow_up",
            $"select card_id || ' ' || interest || ' ' || coalesce(due_on::varchar, '') from {TrueCards}");
        var responsible = identities.Compare(
            $"select card_id || ' ' || responsible_id from marts.exhibition_follow_up where responsible_id is not null",
            $"select card_id || ' ' || responsible from {TrueCards}");

        TestContext.Current.TestOutputHelper!.WriteLine($"interest and day: {found}");
        TestContext.Current.TestOutputHelper.WriteLine($"responsible: {responsible}");
        Assert.True(found.Precision >= 0.95, found.ToString());
        Assert.True(responsible.Precision >= 0.95, responsible.ToString());
    }

    [Fact]
    public void Opinion_AnswersAndScores_AreTheTruths()
    {
        var answers = identities.Compare("select response_id || ' ' || exhibition from core.exhibition_answers", "select response_id || ' ' || exhibition from truth.exhibition_answers");
        const string columns = "exhibition || '|' || series || ' ' || responded || ' ' || csat_answers || ' ' || csat_satisfied || ' ' || nps_answers || ' ' || nps_promoters || ' ' || nps_detractors || ' ' || has_score";
        var scores = identities.Compare($"select {columns} from marts.product_opinion where has_score", $"select {columns} from truth.product_opinion where has_score");

        TestContext.Current.TestOutputHelper!.WriteLine($"answers: {answers}");
        TestContext.Current.TestOutputHelper.WriteLine($"scores: {scores}");
        Assert.Equal((1.0, 1.0), (answers.Precision, answers.Recall));
        Assert.Equal((1.0, 1.0), (scores.Precision, scores.Recall));
    }

    [Fact]
    public void Opinion_WordsOfComments_TellPraiseFromBlame()
    {
        // Words find what they know: what they claim is held to a bound, what they miss is told.
        const string read = "join core.opinion_readings as readings using (response_id) where truth.exhibition_answers.language in ('en', 'zh')";
        var languages = identities.Told($"select count(*) from truth.exhibition_answers {read} and readings.language <> truth.exhibition_answers.language");
        var blame = identities.Compare("select response_id from core.opinion_readings where polarity in ('negative', 'mixed')", "select response_id from truth.exhibition_answers where polarity in ('negative', 'mixed')");
        var praise = identities.Compare("select response_id from core.opinion_readings where polarity = 'positive'", "select response_id from truth.exhibition_answers where polarity = 'positive'");
        var others = identities.Told("select count(*) from truth.exhibition_answers join core.opinion_readings as readings using (response_id) where truth.exhibition_answers.language not in ('en', 'zh') and readings.polarity <> 'not_read'");

        TestContext.Current.TestOutputHelper!.WriteLine($"blame: {blame}");
        TestContext.Current.TestOutputHelper.WriteLine($"praise: {praise}");
        Assert.Equal(0L, languages[0][0]);
        Assert.Equal(0L, others[0][0]);
        Assert.True(blame.Precision >= 0.8, blame.ToString());
        Assert.True(praise.Precision >= 0.6, praise.ToString());
    }

    [Fact]
    public void Opinion_Returned_IsWhoseBrowserTheSiteKnows()
    {
        var found = identities.Told("select sum(returned)::bigint, sum(recognisable)::bigint from marts.product_opinion")[0];
        var truth = identities.Told("select sum(returned)::bigint from truth.product_opinion")[0];

        TestContext.Current.TestOutputHelper!.WriteLine($"returned {found[0]} of {found[1]} recognisable; in truth {truth[0]}");
        Assert.True(Convert.ToInt64(found[0], null) >= 200, $"{found[0]}");
        Assert.True(Convert.ToInt64(found[0], null) <= Convert.ToInt64(found[1], null), $"{found[1]}");
    }

    [Fact]
    public void Exhibitions_DaysBrochuresAndCost_AreTheTruths()
    {
        var days = identities.Compare("select exhibition || first_date || last_date || place || brochures_given from core.exhibitions", "select exhibition || \"from\" || \"to\" || place || brochures from truth.exhibitions");
        Assert.Equal((1.0, 1.0), (days.Precision, days.Recall));
    }

    private Agreement States(bool isTold) => identities.Compare(
        $"select card_id || ' ' || state from marts.exhibition_follow_up",
        $"select card_id || ' ' || state_known from {TrueCards}",
        isTold);
}
