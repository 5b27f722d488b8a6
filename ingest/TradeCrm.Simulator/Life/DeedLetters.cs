using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>The message that goes with a small service: samples sent, a paper attached, a credit note booked, a visit made. Promised before or not.</summary>
internal static class DeedLetters
{
    private static readonly string[] English =
    [
        "certificate of origin", "certificates", "certificate", "packing list", "test report", "audit report", "8D report", "SGS report", "report", "shipping documents", "catalogue", "contract", "drawings",
        "drawing", "telex release", "user manual", "data sheet", "IES files", "declaration", "artwork template", "invoice", "msds", "B/L", "PI",
    ];

    private static readonly string[] Chinese =
    [
        "原产地证", "產地證", "CE证书", "证书", "验货报告", "测试报告", "报告", "声明", "说明书", "目录", "图纸", "图", "合同", "装箱单", "发票", "發票", "唛头稿", "保修函", "光度文件", "MSDS", "CI", "提单", "单据", "资料", "文件",
    ];

    /// <summary>The paper that a sentence speaks of, in the language of the message.</summary>
    public static string DocumentIn(string sentence, string language) =>
        (language == "zh" ? Chinese : English).FirstOrDefault(word => sentence.Contains(word, StringComparison.Ordinal)) ?? (language == "zh" ? "资料" : "documents");

    /// <summary>Any paper that is sent now and then.</summary>
    public static string AnyDocument(RandomStream stream, string language) => language == "zh" ? stream.Pick(["资料", "资料", "资料", "装箱单", "证书", "图纸", "报告", "发票", "单据"])
        : stream.Pick(["documents", "documents", "documents", "documents", "packing list", "certificate", "drawing", "test report", "PI", "B/L", "catalogue", "data sheet", "invoice"]);

    /// <summary>Subject and body, by texts/promise-kept.tsv.</summary>
    public static (string Subject, string Body) Write(RandomStream stream, string deed, string language, string document, FrameScene scene)
    {
        var template = stream.Pick(Texts.Table("promise-kept").Where(row => row["deed"] == deed && row["language"] == language).ToList());
        var number = string.Create(CultureInfo.InvariantCulture, $"{stream.Between(100_000, 999_999)}{stream.Between(1000, 9999)}");
        string Fill(string text) => scene.Fill(text, language).Replace("{document}", document, StringComparison.Ordinal).Replace("{number}", number, StringComparison.Ordinal);
        return (Fill(template["subject"]), Fill(template["body"]));
    }

    /// <summary>In which language that message is written: records of a visit in either.</summary>
    public static string Language(RandomStream stream, string deed, Person person) =>
        deed == "visit" ? (stream.Chance(500) ? "zh" : "en") : person.Country.Name is "Hong Kong" or "Taiwan" ? "zh" : "en";
}
