using System.Text;

namespace TradeCrm.Tests.Simulator;

/// <summary>The situations that other stages are asked about are in the samples.</summary>
public sealed class SimulatedDeskTests
{
    [Fact]
    public void Inquiries_Texts_HoldWhatMustNotBeTrusted()
    {
        var text = Read("desk/inquiries.csv");
        Assert.Contains("\"=HYPERLINK(", text, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", text, StringComparison.Ordinal);
        Assert.Contains("\"Comma, Quote & \"\"Sons\"\"\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto_reply")]
    [InlineData("bounce")]
    [InlineData("internal_note")]
    [InlineData("meeting")]
    public void Activities_EachType_IsThere(string type) => Assert.Contains($",{type},", Read("crm/hubspot-activities.csv"), StringComparison.Ordinal);

    [Fact]
    public void ExchangeRates_EveryDay_HasOneAtMostThreeDaysOld()
    {
        var days = Read("erp/exchange_rates.csv").Split("\r\n").Where(line => line.Contains(",EUR,", StringComparison.Ordinal)).Select(line =>
            line[..10]).ToHashSet();
        for (var day = new DateOnly(2024, 11, 1); day <= new DateOnly(2026, 10, 31); day = day.AddDays(1))
            Assert.Contains(Enumerable.Range(0, 4).Select(age => day.AddDays(-age).ToString("O")), days.Contains);
    }

    [Fact]
    public void Logs_FormPosts_AreMoreThanTheInquiriesTheyBecame()
    {
        var posts = SampleRun.LogLines(SampleRun.Committed).Count(line => line.Contains("\"POST /inquiry HTTP", StringComparison.Ordinal));
        var inquiries = Read("desk/inquiries.csv").Split("\r\n").Count(line => line.EndsWith(",/inquiry.html", StringComparison.Ordinal));
        Assert.InRange(posts - inquiries, 3, 40);
    }

    private static string Read(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(SampleRun.Committed, path)));
}
