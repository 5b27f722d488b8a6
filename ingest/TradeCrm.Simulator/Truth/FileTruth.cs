namespace TradeCrm.Simulator;

/// <summary>Which row of activities, which inquiry or which article stands in which file of the mailbox, the chats and the saved site.</summary>
internal static class FileTruth
{
    public static void Write(World world, string folder)
    {
        Mails(world, folder);
        Chats(world, folder);
        using var pages = new TruthTable(folder, "catalogue_pages", "file", "sku", "series", "template", "price_cents:number");
        foreach (var page in world.CataloguePages)
            pages.Add(page.File, page.Product?.Sku, page.Series?.Name, page.Template, page.PriceCents);
    }

    private static void Mails(World world, string folder)
    {
        using var table = new TruthTable(folder, "mail_files", "file", "part", "activity_id", "inquiry_id", "from", "to", "at:moment", "kind", "case");
        foreach (var mail in world.MailFiles)
            table.Add(mail.File, mail.Part, mail.ActivityId, mail.InquiryId, mail.From, mail.To, mail.At, mail.Kind, mail.Case);
    }

    private static void Chats(World world, string folder)
    {
        using var table = new TruthTable(folder, "chat_files", "file", "line:number", "activity_id", "at:moment", "shown_at:moment", "speaker", "kind", "is_system:flag");
        foreach (var line in world.ChatFiles)
            table.Add(line.File, line.Line, line.Activity?.Id, line.At, line.ShownAt, line.Speaker, line.Kind, line.Kind == "notice");
    }
}
