namespace TradeCrm.Simulator;

/// <summary>What a mail says that it brings along is there.</summary>
internal static class MentionedAttachment
{
    private static readonly string[] Words = ["attach", "附件", "附上", "anbei", "liegt bei", "adjunt", "pièce jointe", "ci-joint", "anexo", "in the file"];

    private static readonly (string Word, string File)[] Files =
    [
        ("proforma", "proforma"), ("PI", "PI"), ("形式发票", "PI"), ("B/L", "BL"), ("bill of lading", "BL"), ("提单", "BL"), ("packing list", "packing-list"), ("装箱单", "packing-list"), ("certificate", "certificate"),
        ("test report", "test-report"), ("检测报告", "test-report"), ("data sheet", "data-sheet"), ("brochure", "brochure"), ("catalogue", "catalogue"), ("目录", "catalogue"), ("order", "order"), ("订单", "order"),
        ("offer", "offer"), ("quot", "offer"), ("报价", "offer"), ("swift", "swift"), ("photo", "photos"), ("照片", "photos"),
    ];

    /// <summary>The file's name, or null where the mail speaks of none.</summary>
    public static string? Of(Letter letter)
    {
        if (!Words.Any(word => letter.Body.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return null;
        var file = Files.FirstOrDefault(file => letter.Body.Contains(file.Word, file.Word == "PI" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)).File ?? "document";
        return $"{file}.pdf";
    }
}
