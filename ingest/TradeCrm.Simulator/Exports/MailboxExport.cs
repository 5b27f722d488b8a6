using System.Globalization;
using System.Text;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// The shared mailbox sales@haina-trading.example, as a mail program saves it: its newest mails as EML files, an older part as one mbox. Only the desks that use it: those of
/// Europe, the Americas and Hong Kong.
/// </summary>
internal static class MailboxExport
{
    private const string Archive = "archive-2025.mbox";
    private const int LongestName = 70;

    public static void Write(World world, string folder)
    {
        Directory.CreateDirectory(folder);
        var letters = MailThreads.Of(world, person => person.Country.Team is "Europe" or "Americas" || Chats.IsChinese(person)).Where(letter => letter.At < Reach.Usual
            && (letter.Inquiry is null || letter.Inquiry.Channel == "email")).ToList();
        var newest = Newest(world, letters);
        var cases = MailCase.Assign(world, newest);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var letter in newest)
        {
            var (name, file) = (cases.GetValueOrDefault(letter, ""), FileName(letter, names));
            File.WriteAllBytes(Path.Combine(folder, file), Encoding.Latin1.GetBytes(MailMessage.Of(letter, name)));
            Note(world, letter, file, "eml", name);
        }
        WriteArchive(world, letters, folder);
    }

    private static List<Letter> Newest(World world, List<Letter> letters)
    {
        var count = Math.Min(P.MostMailFiles, world.Scaled(P.MailFiles));
        var window = letters.TakeLast(count).ToList();
        var bounces = letters.Take(letters.Count - window.Count).Where(letter => letter.Type == "bounce").TakeLast(world.Scaled(P.KeptBounces));
        return [.. bounces.Concat(window).Concat(ListMails.Of(world, window[0].At)).OrderBy(letter => letter.At)];
    }

    private static void WriteArchive(World world, List<Letter> letters, string folder)
    {
        var archive = new MboxFile();
        foreach (var letter in letters.Where(letter => letter.At.Year == 2025).TakeLast(P.ArchivedMails))
        {
            archive.Add(letter, MailMessage.Of(letter, ""));
            Note(world, letter, Archive, string.Create(CultureInfo.InvariantCulture, $"mbox {archive.Count}"), "");
        }
        archive.Write(Path.Combine(folder, Archive));
    }

    private static void Note(World world, Letter letter, string file, string part, string name) => world.MailFiles.Add(new(file, part, letter.Activity?.Id ?? "", letter.Inquiry?.Id ?? "",
        letter.From.Address, letter.To.Address, letter.At, MailCase.IsMalformed(name) ? "malformed" : letter.Kind, name));

    // Day and subject, without what a file's name may not hold; a number where both are the same.
    private static string FileName(Letter letter, HashSet<string> names)
    {
        var subject = PhoneBook.Safe(letter.Subject);
        var stem = $"{Clock.Day(letter.At)} {(subject.Length > LongestName ? subject[..LongestName].Trim() : subject)}";
        var name = $"{stem}.eml";
        for (var copy = 2; !names.Add(name); copy++)
            name = $"{stem} ({copy}).eml";
        return name;
    }
}
