namespace TradeCrm.Tests.Pipeline;

/// <summary><c>dossier CUSTOMER</c>: how customers are named, and what is written about them.</summary>
public sealed class DossierCommandTests(DossierFolder company) : IClassFixture<DossierFolder>
{
    [Theory]
    [InlineData("c_C1")]
    [InlineData("c1")]
    [InlineData("Ann@Acme.example")]
    [InlineData("Acmé Garden GmbH")]
    [InlineData("acme gard")]
    [InlineData("花园")]
    [InlineData("miller")]
    public async Task Run_EachWayToNameACustomer_FindsIt(string name)
    {
        var run = await company.Run("dossier", name);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Acmé Garden GmbH (c_C1)\nHaina · data to 2026-10-04 09:00 (+00:00)\n\nWHO THEY ARE\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SeveralHits_ListsThemWithTheirIds()
    {
        var run = await company.Run("dossier", "garden");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("'garden' may be any of 2 customers. Ask again with an id:\n  c_C1  Acmé Garden GmbH · Germany · Li Na\n  c_C2  Borg Garden Ltd · Kenya · Li Na\n", run.Error);
    }

    [Fact]
    public async Task Run_NoHit_NamesThoseSpeltNearlySo()
    {
        var run = await company.Run("dossier", "Borg Gadren Ltd");

        Assert.Equal((2, "There is no customer 'Borg Gadren Ltd': no id, e-mail address or name is like that; did you mean 'Borg Garden Ltd' (c_C2)?\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("zzzz")]
    [InlineData("' or 1=1 --")]
    public async Task Run_NobodyNear_SaysSo(string name)
    {
        var run = await company.Run("dossier", name);

        Assert.Equal((2, $"There is no customer '{name}': no id, e-mail address or name is like that. Try a shorter part of the name.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Run_CustomerWithMuch_GivesEachStatementItsFileAndLine()
    {
        var run = await company.Run("dossier", "c_C1");

        Assert.Contains("\n  last contact 2026-10-04 09:00 · prefers whatsapp · Buyer · Ann Miller, ann@acme.example\n      [contacts.csv:2]\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(" · not known whether it has left · A1 · bulk · HT-1 × 10 · Li Na · USD 200.00 · promised for 2026-12-01\n      [orders.csv:2]\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  last 2026-10-04 09:00 · owner, 34 contacts · Li Na\n      [activities.csv:35]\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  2026-10-04 09:00 · mail, from us · Ann Miller · Li Na\n      “Letter 33: Write to ann@acme.example.”\n      [activities.csv:35]\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TimeLine_ShowsThirtyEventsUnlessAllAreAskedFor()
    {
        var usual = await company.Run("dossier", "c_C1");
        var whole = await company.Run("dossier", "c_C1", "--all");

        Assert.Equal((30, DossierFolder.Mails + 1), (Events(usual.Output), Events(whole.Output)));
    }

    [Fact]
    public async Task Run_CustomerWithNothing_ClaimsAbsenceAsFarAsTheDataReach()
    {
        var run = await company.Run("dossier", "borg");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\nCOMPLAINTS AND HOLDS\n  Not known: there is no source of kind complaints.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nORDERS AND DELIVERIES\n  None up to 2026-09-05; what came later is not known.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nWHO TALKS TO THEM\n  None up to 2026-10-04.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nNEXT STEP, AND WHAT ELSE IS OPEN\n  Nothing is known to be open.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_HostileName_IsTextInEachFormat()
    {
        var text = (await company.Run("dossier", "c_C3")).Output;
        var markdown = (await company.Run("dossier", "c_C3", "--format", "markdown")).Output;
        var page = (await company.Run("dossier", "c_C3", "--format", "html")).Output;

        Assert.StartsWith("<script>alert(1)</script> ␛[31m**bold** [x](http://evil.example) www.evil.example (c_C3)\n", text, StringComparison.Ordinal);
        Assert.StartsWith(@"# \<script\>alert(1)\</script\> ␛\[31m\*\*bold\*\* \[x\](http\://evil.example) www\.evil.example" + "\n", markdown, StringComparison.Ordinal);
        Assert.Contains("<h1><bdi>&lt;script&gt;alert(1)&lt;/script&gt; [31m**bold** [x](http://evil.example) www.evil.example</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text + markdown + page);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task Run_MaskedContacts_HidesAddressesAndNamesEverywhere(string format)
    {
        var run = await company.Run("dossier", "c_C1", "--config", "masked.yaml", "--format", format);

        Assert.DoesNotContain("ann@acme", run.Output.Replace("\\", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Miller", run.Output, StringComparison.Ordinal);
        Assert.Contains("a…@acme.example", run.Output.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OutFile_TakesTheFormatFromItsName()
    {
        var run = await company.Run("dossier", "c_C1", "--out", "acme.html");

        Assert.Equal((0, "acme.html written.\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("<!doctype html>\n<html lang=\"en\" data-lang=\"en\">\n", company.Read("acme.html"), StringComparison.Ordinal);
        Assert.Contains("<span class=\"en\">Who they are</span><span class=\"zh\" lang=\"zh-Hans\">客户是谁</span>", company.Read("acme.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("http", company.Read("acme.html").Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OutFileInNoFolder_SaysWhatToDo()
    {
        var run = await company.Run("dossier", "c_C1", "--out", "nowhere/acme.md");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("nowhere/acme.md: the dossier cannot be written there: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(" Give another file with --out.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ChineseReports_SpeaksChinese()
    {
        var run = await company.Run("dossier", "c_C1", "--config", "chinese.yaml");

        Assert.Contains("\n下一步及待办事项\n  目前没有已知的待办事项。\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  2026-10-04 09:00 · 邮件，我方→客户 · Ann Miller · Li Na\n", run.Output, StringComparison.Ordinal);
    }

    private static int Events(string output) => output[output.IndexOf("WHAT HAPPENED", StringComparison.Ordinal)..].Split("\n  2026-").Length - 1;
}
