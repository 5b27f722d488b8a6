using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Chats as WhatsApp and WeCom export them.</summary>
internal static class ChatExport
{
    // One phone's clock once ran this far ahead.
    private const int YearsAhead = 36;

    public static void Write(World world, string folder)
    {
        Directory.CreateDirectory(folder);
        var chats = world.Activities.Where(activity => activity is { Type: "chat", Person: not null, By: not null, Direction: "in" or "out" } && activity.At < Reach.Usual).ToList();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (thread, index) in Threads(world, chats).Select((thread, index) => (thread, index)))
            WritePhone(world, thread, index, names, folder);
        var archive = new WeComArchive(world);
        foreach (var activity in chats.Where(activity => Chats.IsByWeCom(activity.Person!)))
            archive.Add(activity);
        archive.Write(folder);
    }

    /// <summary>Somebody says 'look' and sends the picture after it.</summary>
    public static bool IsFollowedByPhoto(Activity activity) =>
        activity.Body.EndsWith("[photo]", StringComparison.Ordinal) || activity.Body.Contains("👇", StringComparison.Ordinal) || activity.Body.Contains("看照片", StringComparison.Ordinal);

    // The longest chats, one for each phone and contact.
    private static List<List<Activity>> Threads(World world, List<Activity> chats)
    {
        var threads = chats.Where(activity => !Chats.IsByWeCom(activity.Person!)).GroupBy(activity => (activity.Person!.Number, activity.By!.Id)).OrderByDescending(thread => thread.Count())
            .ThenBy(thread => thread.Key.Number).ThenBy(thread => thread.Key.Id, StringComparer.Ordinal).Take(Math.Min(P.MostWhatsAppFiles, world.Scaled(P.WhatsAppFiles)));
        return [.. threads.OrderBy(thread => thread.Key.Number).ThenBy(thread => thread.Key.Id, StringComparer.Ordinal).Select(thread => thread.ToList())];
    }

    private static void WritePhone(World world, List<Activity> thread, int index, HashSet<string> names, string folder)
    {
        var (person, by) = (thread[0].Person!, thread[0].By!);
        var form = PhoneForm.Of(by);
        var contact = PhoneBook.Name(world, person);
        var file = new WhatsAppFile(form, contact, by.Name);
        var ahead = index == 2 ? thread[thread.Count / 2].At.Date : DateTime.MinValue;
        Fill(world, file, form, contact, thread, ahead);
        var name = form.FolderName(PhoneBook.Safe(contact));
        for (var copy = 1; !names.Add(name); copy++)
            name = $"{form.FolderName(PhoneBook.Safe(contact))} ({copy})";
        var isZip = form.NamesMedia && file.Media.Count > 0;
        var path = isZip ? $"{name}.zip" : $"{name}.txt";
        File.WriteAllBytes(Path.Combine(folder, path), isZip ? Packed(file, form, name) : file.Bytes);
        world.ChatFiles.AddRange(file.Entries(path));
    }

    private static void Fill(World world, WhatsAppFile file, PhoneForm form, string contact, List<Activity> thread, DateTime ahead)
    {
        var stream = world.Stream($"phone {thread[0].By!.Id}", thread[0].Person!.Number);
        DateTime Shown(DateTime at) => at.Date == ahead ? at.AddYears(YearsAhead) : at;
        file.AddNotice(thread[0].At, Shown(thread[0].At), form.Encrypted);
        var changesNumber = stream.Chance(250) ? stream.Next(thread.Count) : -1;
        for (var index = 0; index < thread.Count; index++)
        {
            var (activity, at) = (thread[index], thread[index].At);
            if (index == changesNumber)
                file.AddNotice(at, Shown(at), stream.Chance(500) ? form.ChangedNumber(contact) : form.ChangedCode(contact));
            file.AddText(activity, Shown(at));
            if (IsFollowedByPhoto(activity))
            {
                for (var left = stream.Between(1, 3); left > 0; left--)
                    file.AddMedia(activity, at.AddSeconds(9), Shown(at.AddSeconds(9)));
            }
            if (stream.Chance(35))
                file.AddDeleted(activity, at.AddSeconds(12), Shown(at.AddSeconds(12)));
        }
    }

    private static byte[] Packed(WhatsAppFile file, PhoneForm form, string name)
    {
        var zip = new StoredZip();
        zip.Add(form.IsIphone ? "_chat.txt" : $"{name}.txt", file.Bytes);
        // Only the beginning of a JPEG: the photographs are not what is read.
        foreach (var media in file.Media.Distinct())
            zip.Add(media, [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46, 0x00, 0x01, 0xFF, 0xD9]);
        return zip.ToArray();
    }
}
