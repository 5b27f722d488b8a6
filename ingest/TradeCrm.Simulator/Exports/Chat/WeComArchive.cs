using System.Globalization;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>The archive of messages that WeCom (企业微信) keeps for a company, as CSV with Chinese headings.</summary>
internal sealed class WeComArchive(World world)
{
    public const string Name = "wecom-messages.csv";

    // Spreadsheets know by the mark that it is UTF-8.
    private readonly CsvFile file = new("\uFEFF消息ID", "时间", "发送人", "发送人类型", "接收人", "会话类型", "消息类型", "内容");
    private int lines = 2;
    private int messages;

    public void Add(Activity activity)
    {
        Row(activity, activity, activity.At, "文本", activity.Body, "text");
        if (ChatExport.IsFollowedByPhoto(activity))
            Row(null, activity, activity.At.AddSeconds(11), "图片", "[图片]", "media");
        if (world.Stream("wecom recall", messages).Chance(25))
            Row(null, activity, activity.At.AddSeconds(14), "撤回", "撤回了一条消息", "deleted");
    }

    public void Write(string folder) => file.Write(Path.Combine(folder, Name), new UTF8Encoding(false));

    private void Row(Activity? activity, Activity of, DateTime at, string type, string content, string kind)
    {
        var (staff, customer) = (of.By!.Name, of.Person!.Name);
        var isOut = of.Direction == "out";
        var id = string.Create(CultureInfo.InvariantCulture, $"{at:yyyyMMdd}_{world.Stream("wecom", messages++).Token(12)}_external");
        file.Add(id, Clock.Text(at), isOut ? staff : customer, isOut ? "员工" : "外部联系人", isOut ? customer : staff, "单聊", type, content);
        world.ChatFiles.Add(new(Name, lines, activity, at, at, isOut ? staff : customer, kind));
        lines += 1 + content.Count(letter => letter == '\n');
    }
}
