using TradeCrm.Models.Promises;

namespace TradeCrm.Tests.Models.Promises;

/// <summary>Sentences that are promises of ours, and those that only sound like it.</summary>
public sealed class PromiseFinderTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void In_EmojiBeforeTheSentence_CountsItAsOneCharacter()
    {
        const string text = "Thanks 👍. We will send the samples by Friday. Best regards";
        var promise = Assert.Single(Found(text));
        Assert.Equal(("sample", "We will send the samples by Friday.", new DateOnly(2026, 3, 6), "by Friday"), (promise.Kind, promise.Sentence, promise.DueOn!.Value, promise.DueText));
        Assert.Equal((10, 45), (promise.StartsAt, promise.EndsAt));
    }

    [Fact]
    public void In_ThePromiseInAnEarlierMail_IsNoNewOne()
    {
        Assert.Empty(Found("Thank you.\n\nOn Mon, 23 Feb 2026 at 10:00, Li Na wrote:\n> We will send the samples by Friday."));
        Assert.Empty(Found("谢谢。\n\n发件人: Li Na <li@haina.example>\n我们保证周五前寄样品。"));
        Assert.Single(Found("On Mon, 23 Feb 2026, Anna wrote:\n> Where are the samples?\nWe will send them by Friday."));
    }

    [Theory]
    [InlineData("We won't raise the price before June.", "price")]
    [InlineData("Let me know if you have questions; we will courier the test report tomorrow.", "document")]
    [InlineData("我们保证下周三前把样品寄给您。", "sample")]
    [InlineData("這批貨我們一定月底前出貨。", "delivery_date")]
    public void In_APromise_IsFound(string text, string kind) => Assert.Equal(kind, Assert.Single(Found(text)).Kind);

    [Theory]
    [InlineData("If you order 500 pcs, we will give you a 5 % discount.")]
    [InlineData("Could you send the samples by Friday?")]
    [InlineData("We cannot promise shipment by Friday.")]
    [InlineData("We will try to send the samples by Friday.")]
    [InlineData("We shipped the samples last Friday.")]
    [InlineData("Please send us the certificate by Friday.")]
    [InlineData("如果您下单，我们给您3%的折扣。")]
    [InlineData("样品能不能周五前寄出？")]
    [InlineData("我们尽量周五前发货。")]
    public void In_WhatOnlySoundsLikeIt_IsNoPromise(string text) => Assert.Empty(Found(text));

    [Fact]
    public void In_WhatTheCustomerWrote_IsNoPromiseOfOurs() => Assert.Empty(PromiseFinder.In(Text("We will send the certificate by Friday.", Setting.Theirs)));

    [Fact]
    public void Of_TextInAnotherLanguage_IsNotReadAndNotWithoutPromise()
    {
        var reading = PromiseReading.Of(Text("Sehr geehrter Herr Berg, wir werden Ihnen die Muster bis Freitag schicken.", Setting.Letter));
        Assert.Equal(("de", "not_read", 0), (reading.Language, reading.State, reading.Promises.Count));
    }

    [Fact]
    public void In_ALongTextOfAStranger_TakesNoLongTime()
    {
        var text = string.Concat(Enumerable.Repeat("we will we will not if will send ", 20_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Empty(Found(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    private static IReadOnlyList<FoundPromise> Found(string text) => PromiseFinder.In(Text(text, Setting.Letter));

    private static ReadText Text(string text, Setting setting) => new("a", "body", setting, Monday, text);
}
