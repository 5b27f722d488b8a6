using System.Text;

namespace TradeCrm.Simulator;

/// <summary>One chat as it was exported from one salesperson's phone.</summary>
internal sealed class WhatsAppFile(PhoneForm form, string contact, string owner)
{
    private readonly StringBuilder text = new();
    private readonly List<(int Line, Activity? Activity, DateTime At, DateTime ShownAt, string Speaker, string Kind)> entries = [];
    private readonly List<string> media = [];
    private int lines = 1;
    private int messages;

    public IReadOnlyList<string> Media => media;

    public byte[] Bytes => new UTF8Encoding(false).GetBytes(text.ToString());

    public IEnumerable<ChatFileLine> Entries(string file) =>
        entries.Select(entry => new ChatFileLine(file, entry.Line, entry.Activity, entry.At, entry.ShownAt, entry.Speaker, entry.Kind));

    public void AddText(Activity activity, DateTime shownAt)
    {
        var speaker = Speaker(activity);
        Append(form.Line(shownAt, speaker, activity.Body), activity, activity.At, shownAt, speaker, "text");
    }

    public void AddMedia(Activity after, DateTime at, DateTime shownAt)
    {
        media.Add(form.MediaName(shownAt, messages));
        Append(form.Media(shownAt, Speaker(after), messages), null, at, shownAt, Speaker(after), "media");
    }

    public void AddDeleted(Activity after, DateTime at, DateTime shownAt) =>
        Append(form.Line(shownAt, Speaker(after), form.Deleted(after.Direction == "out")), null, at, shownAt, Speaker(after), "deleted");

    public void AddNotice(DateTime at, DateTime shownAt, string notice) => Append(form.Notice(shownAt, contact, notice), null, at, shownAt, form.IsIphone ? contact : "", "notice");

    private string Speaker(Activity activity) => activity.Direction == "out" ? owner : contact;

    private void Append(string line, Activity? activity, DateTime at, DateTime shownAt, string speaker, string kind)
    {
        entries.Add((lines, activity, at, shownAt, speaker, kind));
        text.Append(line).Append('\n');
        lines += 1 + line.Count(letter => letter == '\n');
        messages++;
    }
}
