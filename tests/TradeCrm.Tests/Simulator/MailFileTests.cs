using System.IO.Compression;
using System.Text;

namespace TradeCrm.Tests.Simulator;

/// <summary>The mailbox, the chats and the saved pages are what their programs write, and the truth knows what stands in them.</summary>
public sealed class MailFileTests(SampleRun run) : IClassFixture<SampleRun>
{
    // From here on the rows of one of the CRMs are in no file; its export is that old.
    private static readonly DateTime CrmReach = new(2026, 10, 19, 10, 30, 0, DateTimeKind.Utc);
    private static readonly string[] Broken = ["no_closing_boundary", "raw_header", "truncated", "two_from", "wrong_charset"];

    [Fact]
    public void Mailbox_EachFile_IsInTheTruthOnce()
    {
        var mails = TruthRow.Read(run.Truth, "mail_files");
        var files = Directory.GetFiles(Path.Combine(run.Made, "mail"), "*.eml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
        Assert.Equal(files, mails.Where(mail => mail["part"] == "eml").Select(mail => mail["file"]).Order(StringComparer.Ordinal));
        Assert.Equal(159, files.Count());
        Assert.Equal(Enumerable.Range(1, 30).Select(number => $"mbox {number}"), mails.Where(mail => mail["file"] == "archive-2025.mbox").Select(mail => mail["part"]));
        Assert.InRange(Directory.GetFiles(Path.Combine(run.Made, "mail")).Sum(path => new FileInfo(path).Length), 100_000, 500_000);
    }

    [Fact]
    public void Mailbox_EachWholeMail_HasItsActivityWithTheSameText()
    {
        var activities = CrmRows.ById(Path.Combine(run.Made, "crm"));
        var inquiries = CrmRows.ById(Path.Combine(run.Made, "desk"));
        foreach (var mail in Mails().Where(mail => mail["kind"] is not ("malformed" or "list")))
        {
            if (!(mail["activity_id"].Length > 0 ? activities : inquiries).TryGetValue(mail["activity_id"] + mail["inquiry_id"], out var row))
            {
                Assert.InRange(mail.At("at"), CrmReach, DateTime.MaxValue);
                continue;
            }
            var message = Read(mail);
            Assert.Contains(message.Subject, row);
            Assert.Contains(row, cell => cell.Length > 3 && message.Text().StartsWith(cell, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Mailbox_EachMail_HasOneSenderAndClosesItsParts()
    {
        foreach (var mail in Mails())
        {
            var message = Read(mail);
            Assert.Equal(mail["case"] == "two_from" ? 2 : 1, message.Headers.Count(header => header.Name == "From"));
            Assert.Contains(mail["from"], message.Head, StringComparison.Ordinal);
            Assert.DoesNotContain(mail["activity_id"].Length > 0 ? mail["activity_id"] : "INQ-", message.Head, StringComparison.Ordinal);
            Assert.Equal(mail["case"] != "raw_header", message.Head.All(char.IsAscii));
            if (message.Boundary is { } boundary && mail["case"] != "truncated")
                Assert.Equal(mail["case"] != "no_closing_boundary", message.Body.TrimEnd().EndsWith($"--{boundary}--", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Mailbox_EachKindAndCase_IsThere()
    {
        var mails = TruthRow.Read(run.Truth, "mail_files");
        Assert.All(new[] { "mail", "auto_reply", "bounce", "list", "malformed" }, kind => Assert.Contains(mails, mail => mail["kind"] == kind));
        Assert.Equal(Broken, mails.Where(mail => mail["kind"] == "malformed").Select(mail => mail["case"]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(mails.Where(mail => mail["case"].Length > 0).GroupBy(mail => mail["case"]), of => Assert.Equal(2, of.Count()));
        Assert.Equal(13, mails.Select(mail => mail["case"]).Where(name => name.Length > 0).Distinct().Count());
    }

    [Theory]
    [InlineData("auto_reply", "Auto-Submitted: auto-replied")]
    [InlineData("list", "List-Id: ")]
    [InlineData("bounce", "multipart/report")]
    public void Mailbox_Machines_SayThatTheyAre(string kind, string header) =>
        Assert.All(Mails().Where(mail => mail["kind"] == kind), mail => Assert.Contains(header, Read(mail).Head, StringComparison.Ordinal));

    [Fact]
    public void Mailbox_Answers_NameAndQuoteWhatTheyAnswer()
    {
        var heads = Mails().Select(Read).ToList();
        var ids = heads.Select(message => message.Header("Message-ID")).ToHashSet();
        Assert.Equal(heads.Count, ids.Count);
        Assert.InRange(heads.Count(message => ids.Contains(message.Header("In-Reply-To"))), 20, heads.Count);
        var texts = heads.Select(Raw).ToList();
        Assert.All(new[] { "wrote:", "-----Original Message-----" }, mark => Assert.Contains(texts, text => text.Contains(mark, StringComparison.Ordinal)));
    }

    [Fact]
    public void Archive_LinesThatBeginWithFrom_AreQuoted()
    {
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(run.Made, "mail", "archive-2025.mbox")));
        Assert.Equal(30, text.Split('\n').Count(line => line.StartsWith("From ", StringComparison.Ordinal)));
        Assert.Contains("\n>From Ningbo with care", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Chats_EachText_StandsOnItsLineAndHasItsActivity()
    {
        var activities = CrmRows.ById(Path.Combine(run.Made, "crm"));
        foreach (var file in TruthRow.Read(run.Truth, "chat_files").GroupBy(line => line["file"]))
        {
            var lines = ChatText(file.Key).Split('\n');
            Assert.All(file.Where(line => line["kind"] == "text"), line =>
            {
                if (!activities.TryGetValue(line["activity_id"], out var row))
                {
                    Assert.InRange(line.At("at"), CrmReach, DateTime.MaxValue);
                    return;
                }
                var shown = string.Join('\n', lines.Skip((int)line.Number("line") - 1).Take(3));
                Assert.Contains(line["speaker"], shown, StringComparison.Ordinal);
                Assert.Contains(row, cell => cell.Length > 1 && shown.Replace("\"\"", "\"", StringComparison.Ordinal).Contains(cell.Split('\n')[0], StringComparison.Ordinal));
            });
        }
    }

    [Fact]
    public void Chats_Files_AreTwelveOfWhatsAppAndOneOfWeCom()
    {
        var lines = TruthRow.Read(run.Truth, "chat_files");
        Assert.Equal(Directory.GetFiles(Path.Combine(run.Made, "chat")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
            lines.Select(line => line["file"]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(12, lines.Select(line => line["file"]).Distinct().Count(file => file.StartsWith("WhatsApp", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line["file"].EndsWith(".zip", StringComparison.Ordinal));
        Assert.All(new[] { "text", "media", "deleted", "notice" }, kind => Assert.Contains(lines, line => line["kind"] == kind));
        var ahead = lines.Where(line => line.At("shown_at") != line.At("at")).ToList();
        Assert.Single(ahead.Select(line => line["file"]).Distinct());
        Assert.All(ahead, line => Assert.Equal(line.At("at").AddYears(36), line.At("shown_at")));
    }

    [Fact]
    public void WeCom_Header_IsChineseBehindAMark() =>
        Assert.StartsWith("\uFEFF消息ID,时间,发送人,发送人类型,接收人,会话类型,消息类型,内容\r\n", Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(run.Made, "chat", "wecom-messages.csv"))), StringComparison.Ordinal);

    [Fact]
    public void Catalogue_EachArticle_HasAPageThatShowsItsNumberAndPrice()
    {
        var pages = TruthRow.Read(run.Truth, "catalogue_pages");
        var articles = CrmRows.ById(Path.Combine(run.Made, "erp")).Keys.Where(id => id is ['H', >= 'A' and <= 'Z', '-', ..]).Order(StringComparer.Ordinal);
        Assert.Equal(articles, pages.Select(page => page["sku"]).Where(sku => sku.Length > 0).Order(StringComparer.Ordinal));
        Assert.All(pages.Where(page => page["sku"].Length > 0), page =>
        {
            var html = File.ReadAllText(Path.Combine(run.Made, "site", page["file"]), Encoding.Latin1);
            Assert.Contains(page["sku"], html, StringComparison.Ordinal);
            Assert.Equal(page.Has("price_cents"), html.Contains("US", StringComparison.Ordinal) && !html.Contains("on request</p>", StringComparison.Ordinal) && !html.Contains("please ask", StringComparison.Ordinal));
        });
        Assert.All(new[] { "json_ld", "microdata", "plain", "old", "index", "index_zh", "not_found" }, template => Assert.Contains(pages, page => page["template"] == template));
        Assert.InRange(Directory.GetFiles(Path.Combine(run.Made, "site"), "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length), 50_000, 250_000);
    }

    private static string Raw(SimpleMail message) => message.Head + message.Body;

    private IEnumerable<TruthRow> Mails() => TruthRow.Read(run.Truth, "mail_files").Where(mail => mail["part"] == "eml");

    private SimpleMail Read(TruthRow mail) => new(Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(run.Made, "mail", mail["file"]))));

    private string ChatText(string file)
    {
        var path = Path.Combine(run.Made, "chat", file);
        if (!file.EndsWith(".zip", StringComparison.Ordinal))
            return Encoding.UTF8.GetString(File.ReadAllBytes(path));
        using var zip = ZipFile.OpenRead(path);
        using var text = new StreamReader(zip.Entries[0].Open(), Encoding.UTF8);
        return text.ReadToEnd();
    }
}
