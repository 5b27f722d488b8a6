using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TradeCrm.Simulator;

namespace TradeCrm.Tests.Simulator;

/// <summary>Mails bear the date of their sender's own clock; those that came back say why in one voice; what a mail says that it brings is there.</summary>
public sealed partial class MailDateTests(SampleRun run) : IClassFixture<SampleRun>
{
    // By the tables of zones of IANA, 2025b.
    [Theory]
    [InlineData("Germany", "Hamburg", "2026-03-29 08:59", 60)]
    [InlineData("Germany", "Hamburg", "2026-03-29 09:00", 120)]
    [InlineData("Germany", "Hamburg", "2026-10-25 08:59", 120)]
    [InlineData("Germany", "Hamburg", "2026-10-25 09:00", 60)]
    [InlineData("United Kingdom", "Leeds", "2026-07-01 12:00", 60)]
    [InlineData("United States", "Newark", "2026-03-08 14:59", -300)]
    [InlineData("United States", "Newark", "2026-03-08 15:00", -240)]
    [InlineData("United States", "Phoenix", "2026-07-01 12:00", -420)]
    [InlineData("United States", "Chicago", "2025-11-02 14:59", -300)]
    [InlineData("United States", "Chicago", "2025-11-02 15:00", -360)]
    [InlineData("Canada", "Vancouver", "2026-07-01 12:00", -420)]
    [InlineData("Mexico", "Monterrey", "2026-07-01 12:00", -360)]
    [InlineData("Brazil", "Recife", "2026-01-01 12:00", -180)]
    [InlineData("Chile", "Santiago", "2026-04-05 10:59", -180)]
    [InlineData("Chile", "Santiago", "2026-04-05 11:00", -240)]
    [InlineData("Chile", "Santiago", "2025-09-07 12:00", -180)]
    [InlineData("Egypt", "Cairo", "2026-04-24 05:59", 120)]
    [InlineData("Egypt", "Cairo", "2026-04-24 06:00", 180)]
    [InlineData("Egypt", "Cairo", "2026-10-30 04:59", 180)]
    [InlineData("Egypt", "Cairo", "2026-10-30 05:00", 120)]
    [InlineData("Australia", "Melbourne", "2026-04-04 23:59", 660)]
    [InlineData("Australia", "Melbourne", "2026-04-05 00:00", 600)]
    [InlineData("Australia", "Brisbane", "2026-01-01 12:00", 600)]
    [InlineData("Australia", "Perth", "2026-01-01 12:00", 480)]
    [InlineData("Turkey", "Mersin", "2026-07-01 12:00", 180)]
    [InlineData("India", "Mumbai", "2026-07-01 12:00", 330)]
    [InlineData("Russia", "Vladivostok", "2026-07-01 12:00", 600)]
    public void OffsetMinutes_PlaceAndDay_IsThatOfItsClocks(string country, string city, string shanghai, int minutes) => Assert.Equal(minutes,
        PlaceClock.Of(country, city).OffsetMinutes(DateTime.ParseExact(shanghai, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));

    [Fact]
    public void Mailbox_Dates_KnowSummerTime()
    {
        var zones = Mails("mail").Select(mail => mail.Message.Header("Date")).Where(date => date.Contains(" Oct 2026", StringComparison.Ordinal)).Select(date => Zone().Match(date).Value).ToHashSet();
        Assert.Contains("+0200", zones);
        Assert.Contains(zones, zone => zone is "-0400" or "-0500");
    }

    [Fact]
    public void Mailbox_Bounces_NameOneAddressAndOneReason()
    {
        var bounces = Mails("bounce").Select(mail => mail.Message.Head + mail.Message.Body).ToList();
        Assert.InRange(bounces.Count, 2, 20);
        Assert.All(bounces, text =>
        {
            var address = Sentence().Match(text).Groups[1].Value;
            Assert.Contains($"Final-Recipient: rfc822; {address}\r\n", text, StringComparison.Ordinal);
            Assert.Equal(text.Contains("mailbox full", StringComparison.Ordinal), text.Contains("Status: 5.2.2", StringComparison.Ordinal));
            Assert.Equal(text.Contains(": no such user", StringComparison.Ordinal), text.Contains("Status: 5.1.1", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Mailbox_Mails_BringWhatTheySay()
    {
        var saying = Mails("mail").Where(mail => mail.Case.Length == 0 && mail.Message.Text().Split("\n-- ")[0].Split("wrote:")[0].Split("-----")[0] is var text
            && Attached().IsMatch(text.Split("\n>")[0].Split("发件人")[0].Split("Von:")[0])).ToList();
        Assert.InRange(saying.Count, 20, 120);
        Assert.All(saying, mail => Assert.Contains("Content-Disposition: attachment", mail.Message.Body, StringComparison.Ordinal));
    }

    private IEnumerable<(string Case, SimpleMail Message)> Mails(string kind) => TruthRow.Read(run.Truth, "mail_files").Where(mail => mail["part"] == "eml" && mail["kind"] == kind)
        .Select(mail => (mail["case"], new SimpleMail(Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(run.Made, "mail", mail["file"]))))));

    [GeneratedRegex(@"[+-]\d{4}")]
    private static partial Regex Zone();

    [GeneratedRegex("Your message to <([^>]+)> could not be delivered")]
    private static partial Regex Sentence();

    [GeneratedRegex("attached|附件")]
    private static partial Regex Attached();
}
