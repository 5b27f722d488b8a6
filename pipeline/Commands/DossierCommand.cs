using System.CommandLine;
using System.Text;
using TradeCrm.Reports;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>Everything about one customer, for somebody at whose desk the customer stands.</summary>
internal static class DossierCommand
{
    public static Command Create(SharedOptions shared, CommandLine line)
    {
        var customer = new Argument<string>("CUSTOMER") { Description = "A customer's id, a CRM's id of the company, an e-mail address, or a name or a part of it." };
        var format = new Option<string?>("--format") { Description = "text, markdown or html. Default: what the file of --out is called, else text." };
        format.AcceptOnlyFromAmong("text", "markdown", "html");
        var file = new Option<string?>("--out") { Description = "Write to this file instead of the screen.", HelpName = "FILE" };
        var all = new Option<bool>("--all") { Description = $"The whole time line instead of the last {CustomerDossier.UsualEvents} events." };
        var command = new Command("dossier", "All that any department knows of a customer: the next step, what is open, promises, prices, complaints, and the time line.") { customer, format, file, all };
        command.SetAction(parsed => line.Guarded(parsed, shared, areFilesNeeded: false, session =>
        {
            using var warehouse = WarehouseFile.OpenReadOnly(session.Configuration.Warehouse);
            var path = parsed.GetValue(file);
            var text = Render(session, warehouse, parsed.GetValue(customer)!, Format(parsed.GetValue(format), path), parsed.GetValue(all));
            Write(session, text, path);
            return ExitCode.Done;
        }));
        return command;
    }

    private static string Render(CommandSession session, WarehouseFile warehouse, string name, DossierFormat format, bool isWhole)
    {
        var asOf = CustomerDossier.BuiltUpTo(warehouse) ?? throw new NothingBuiltException();
        var search = new CustomerSearch(warehouse, session.Configuration.Reports);
        var (hits, all) = string.IsNullOrWhiteSpace(name) ? ([], 0) : search.Find(name);
        return hits.Count switch
        {
            0 => throw new CustomerNotFoundException(name, string.IsNullOrWhiteSpace(name) ? [] : search.Near(name)),
            1 => new CustomerDossier(warehouse, session.Configuration.Reports).Render(hits[0], asOf, format, isWhole),
            _ => throw new CustomerAmbiguousException(name, hits, all),
        };
    }

    private static DossierFormat Format(string? asked, string? path) => (asked ?? Path.GetExtension(path ?? "").ToLowerInvariant()) switch
    {
        "html" or ".html" or ".htm" => DossierFormat.Html,
        "markdown" or ".md" or ".markdown" => DossierFormat.Markdown,
        _ => DossierFormat.Text,
    };

    // Beside the file first: a former dossier is replaced whole or not at all.
    private static void Write(CommandSession session, string text, string? path)
    {
        if (path is null)
        {
            session.Output.Write(text);
            return;
        }
        var target = Path.GetFullPath(path, session.Host.Folder);
        try
        {
            File.WriteAllText(target + ".new", text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(target + ".new", target, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DossierFileException(session.Shown(target), failure.Message);
        }
        session.Output.WriteLine($"{session.Shown(target)} written.");
    }
}
