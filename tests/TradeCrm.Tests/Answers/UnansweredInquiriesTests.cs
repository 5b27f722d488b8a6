namespace TradeCrm.Tests.Answers;

/// <summary>Question 5, 'Why has nobody answered?', against the truth.</summary>
[Collection(AnswersCollection.Name)]
public sealed class UnansweredInquiriesTests(TrueIdentities identities)
{
    [Theory]
    [InlineData("unanswered")]
    [InlineData("not_known")]
    public void UnansweredInquiries_ToldWhoIsWho_AreTheTruths(string state)
    {
        var found = Compare(state, isTold: true);
        Assert.True(found is { Wrong: [], Missed: [] } && found.Right.Count > 10, found.ToString());
    }

    /// <summary>Nothing that nobody answered is lost with the product's own links; what they take for unanswered besides was answered to a record that they do not know as the same person.</summary>
    [Fact]
    public void UnansweredInquiries_OwnLinks_LoseFew()
    {
        var found = Compare("unanswered", isTold: false);
        TestContext.Current.SendDiagnosticMessage(found.ToString());
        Assert.True(found is { Recall: >= 0.95, Precision: >= OwnPrecision }, found.ToString());
    }

    /// <summary>What would have been answered later, or was after the exports end, nobody can know from them.</summary>
    [Fact]
    public void UnansweredInquiries_Reasons_AreTheTruths()
    {
        var differing = identities.Told(
            """
            select found.inquiry_id, found.reason, expected.reason
            from marts.unanswered_inquiries as found
            join truth.unanswered_inquiries as expected using (inquiry_id)
            where found.state = 'unanswered' and expected.reason not in ('answered_after_reach', 'waiting') and found.reason <> expected.reason
            """);
        Assert.Empty(differing);
    }

    [Fact]
    public void UnansweredInquiries_ClocksDeadlinesAndAges_AreTheTruthsToTheSecond()
    {
        var counted = identities.Told(
            """
            select count(*), count(*) filter (where found.clock_from = expected.clock_from and found.deadline_at = expected.deadline_at and found.deadline = expected.deadline
                and found.age_days between expected.age_days and expected.age_days + 1 and abs(found.age_business_hours * 60 - expected.age_business_minutes) < 1.5)
            from marts.unanswered_inquiries as found
            join truth.unanswered_inquiries as expected using (inquiry_id)
            where expected.state = 'unanswered'
            """)[0];
        Assert.Equal(counted[0], counted[1]);
        Assert.True((long)counted[0]! > 120);
    }

    [Fact]
    public void ResponseTimes_FirstAnswers_AreTheTruthsToTheSecond()
    {
        var differing = identities.Told(
            """
            select *
            from (from truth.response_times where is_in_exports) as expected
            full join (from marts.response_times where is_answered) as found using (inquiry_id)
            where found.answered_at is distinct from expected.answered_at or found.answered_by is distinct from expected.answered_by
                or found.response_business_seconds is distinct from expected.business_seconds
            """);
        Assert.Empty(differing);
        Assert.True((long)identities.Told("select count(*) from marts.response_times where is_answered")[0][0]! > 500);
    }

    [Fact]
    public void LostPosts_Found_AreTheTruths()
    {
        var found = identities.Compare("select visited_at::varchar from marts.lost_posts where is_known", "select visited_at::varchar from truth.lost_posts");
        Assert.True(found is { Wrong: [], Missed: [], Right.Count: >= 15 }, found.ToString());
    }

    [Fact]
    public void Inquiries_Genuine_AreTheTruths()
    {
        var found = identities.Compare("select inquiry_id from core.inquiries where is_genuine", "select inquiry_id from truth.inquiries where is_genuine");
        Assert.True(found is { Wrong: [], Missed: [], Right.Count: > 600 }, found.ToString());
    }

    [Fact]
    public void Inquiries_SentTwice_AreTheTruths()
    {
        var found = identities.Compare("select inquiry_id || ' ' || duplicate_of from core.inquiries where duplicate_of is not null and is_genuine",
            "select inquiry_id || ' ' || duplicate_of from truth.inquiries where duplicate_of is not null and is_genuine");
        Assert.True(found is { Wrong: [], Missed: [], Right.Count: >= 3 }, found.ToString());
    }

    /// <summary>The median of those who were answered would be shorter: who was never answered is in the curve as long as the exports follow.</summary>
    [Fact]
    public void TimeToAnswer_Median_IsThatOfAllAndNotOfTheAnsweredOnes()
    {
        var medians = identities.Told(
            """
            select
                (select min(business_hours) from marts.time_to_answer where period = 'all' and survival <= 0.5)::double,
                (select median(response_business_hours) from marts.response_times where is_answered)::double
            """)[0];
        Assert.True((double)medians[0]! > (double)medians[1]! + 0.5, $"{medians[0]} against {medians[1]}");
    }

    private const double OwnPrecision = 0.85;

    private Agreement Compare(string state, bool isTold) => identities.Compare(
        $"select inquiry_id from marts.unanswered_inquiries where state = '{state}' and reason <> 'never_reached_crm'",
        $"select inquiry_id from truth.unanswered_inquiries where state = '{state}'", isTold);
}
