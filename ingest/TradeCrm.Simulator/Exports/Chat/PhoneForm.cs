using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>How a phone writes the lines of an exported chat: by its system, language and clock.</summary>
/// <param name="IsIphone">Times in brackets and with seconds; an invisible U+200E before what is no text.</param>
/// <param name="Format">Of the moment, by the phone's locale.</param>
/// <param name="IsChinese">The program's own lines are Chinese.</param>
/// <param name="NamesMedia">Exported with media: their files' names in place of 'omitted'.</param>
internal sealed record PhoneForm(bool IsIphone, string Format, bool IsChinese = false, bool NamesMedia = false)
{
    private const char NarrowSpace = '\u202F', LeftToRight = '\u200E';

    private static readonly PhoneForm[] All =
    [
        new(false, "dd/MM/yyyy, HH:mm"), new(true, "dd/MM/yyyy, HH:mm:ss", NamesMedia: true), new(false, "M/d/yy, h:mm~tt"), new(false, "yyyy/M/d HH:mm", IsChinese: true),
        new(true, "M/d/yy, h:mm:ss~tt"), new(false, "dd/MM/yy, h:mm~tt", NamesMedia: true), new(false, "dd.MM.yy, HH:mm"),
    ];

    /// <summary>A salesperson has one phone.</summary>
    public static PhoneForm Of(Salesperson salesperson) => All[int.Parse(salesperson.Id.AsSpan(1), CultureInfo.InvariantCulture) % All.Length];

    public string FolderName(string contact) => IsIphone ? $"WhatsApp Chat - {contact}" : $"WhatsApp Chat with {contact}";

    public string Line(DateTime at, string speaker, string text) => IsIphone ? $"[{Moment(at)}] {speaker}: {text}" : $"{Moment(at)} - {(speaker.Length == 0 ? text : $"{speaker}: {text}")}";

    /// <summary>A line of the program itself. An iPhone puts it into the contact's mouth.</summary>
    public string Notice(DateTime at, string contact, string text) => IsIphone ? Line(at, contact, LeftToRight + text) : Line(at, "", text);

    public string Media(DateTime at, string speaker, int number) => (IsIphone, NamesMedia) switch
    {
        (true, true) => LeftToRight + Line(at, speaker, $"{LeftToRight}<attached: {MediaName(at, number)}>"),
        (true, false) => LeftToRight + Line(at, speaker, $"{LeftToRight}image omitted"),
        (false, true) => Line(at, speaker, $"{LeftToRight}{MediaName(at, number)} (file attached)"),
        _ => Line(at, speaker, IsChinese ? "<省略多媒体文件>" : "<Media omitted>"),
    };

    public string MediaName(DateTime at, int number) => IsIphone
        ? string.Create(CultureInfo.InvariantCulture, $"{number:00000000}-PHOTO-{at:yyyy-MM-dd-HH-mm-ss}.jpg")
        : string.Create(CultureInfo.InvariantCulture, $"IMG-{at:yyyyMMdd}-WA{number:0000}.jpg");

    public string Deleted(bool isOwn) => (IsChinese, isOwn) switch
    {
        (true, true) => "您已删除此消息",
        (true, false) => "此消息已被删除",
        (false, true) => IsIphone ? $"{LeftToRight}You deleted this message." : "You deleted this message",
        _ => IsIphone ? $"{LeftToRight}This message was deleted." : "This message was deleted",
    };

    public string Encrypted => IsChinese ? "消息和通话已进行端到端加密。对话之外的任何人，甚至包括 WhatsApp 都无法读取或收听。了解更多。"
        : "Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.";

    public string ChangedNumber(string contact) => IsChinese ? $"{contact}更换了手机号码。您正在用新号码与其聊天。"
        : $"{contact} changed their phone number to a new number. Tap to message or add the new number.";

    public string ChangedCode(string contact) => IsChinese ? $"您与{contact}的安全代码已更改。点击以了解详情。" : $"Your security code with {contact} changed. Tap to learn more.";

    private string Moment(DateTime at)
    {
        var text = at.ToString(Format, CultureInfo.InvariantCulture).Replace('~', NarrowSpace);
        // India writes 'pm', the United States 'PM'.
        return Format.StartsWith("dd/MM/yy,", StringComparison.Ordinal) ? text.Replace("AM", "am", StringComparison.Ordinal).Replace("PM", "pm", StringComparison.Ordinal) : text;
    }
}
