using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Whether customers are reached in the way that they want.</summary>
internal sealed class ChannelsSection(ReportFacts facts)
{
    private const int FewestContacts = 10;

    public Section Build()
    {
        var channels = facts.Queries.Read("channels", row => new Channel(row.Text("stated_channel"), row.Count("customers"), row.Count("contacts"), row.Count("contacts_kept"), row.Count("observed")));
        var section = new Section("channels", new Bi("Channels", "沟通渠道"), new Bi("Do we reach customers in the way they want?", "我们是否按客户希望的方式联系？"),
            channels.Count == 0 ? Nothing.Of(new Bi("contacts with customers", "客户沟通记录"), facts, "contacts", "activities") : Answer(channels))
        {
            Definition = new Bi("What a contact stated counts before what is observed. Kept: our mails, chats and calls by the channel that the person stated; a chat for whoever wants WhatsApp or WeChat, because no export names the program. Hours: between the first and the last tenth "
                + "of the customer's own messages, in the customer's time where its country has one, else in ours; from five messages on.",
                "客户声明的渠道优先于实际观察到的渠道。“符合”指我方邮件、聊天、电话使用了联系人声明的渠道；导出文件不区分聊天软件，希望用 WhatsApp 或微信的，聊天均算符合。时段取客户来信时间的10%至90%分位，按客户当地时间（国家仅一个时区时），否则按我方时间；至少5条消息。"),
        };
        if (channels.Count == 0)
            return section;
        var missed = facts.Queries.Read("channels_missed", row => new Missed(row.Text("customer_name"), row.Text("country"), row.Text("channel"), row.Text("observed_channel"), row.Text("responsible_name"), row.Count("contacts"),
            row.Count("contacts_kept"), row.Number("from_hour"), row.Number("to_hour"), row.Flag("is_local_time")));
        return section with { Charts = [Chart(channels)], Tables = [Table(channels), .. missed.Count == 0 ? (IEnumerable<Html>)[] : [List(missed)]] };
    }

    private static Bi Answer(IReadOnlyList<Channel> channels)
    {
        var asked = channels.Where(channel => channel.Stated is not null).ToList();
        var (contacts, kept) = (asked.Sum(channel => channel.Contacts), asked.Sum(channel => channel.Kept));
        if (contacts == 0)
            return new Bi("Nobody whom we reached has stated a channel.", "联系过的客户都没有声明沟通渠道。");
        var worst = asked.Where(channel => channel.Contacts >= FewestContacts).OrderBy(channel => channel.Share).ThenBy(channel => channel.Stated, StringComparer.Ordinal).FirstOrDefault();
        var said = new Bi($"{Figures.Share((double)kept / contacts)} of {Figures.Count(contacts)} contacts with people who stated a channel kept to it.", $"与已声明渠道的联系人共沟通 {Figures.Count(contacts)} 次，其中 {Figures.Share((double)kept / contacts)} 符合其意愿。");
        if (worst is null || worst.Share > 0.5)
            return said;
        var name = CodeWords.Of("channel_" + worst.Stated);
        return said + new Bi($" Whoever wants {name.En} was reached by it in {Figures.Share(worst.Share)} of {Figures.Count(worst.Contacts)} contacts.", $"希望用{name.Zh}的客户，{Figures.Count(worst.Contacts)} 次联系中仅 {Figures.Share(worst.Share)} 使用了该渠道。");
    }

    private static Html Chart(IReadOnlyList<Channel> channels)
    {
        var bars = channels.Where(channel => channel.Stated is not null && channel.Contacts >= FewestContacts).ToList();
        return bars.Count < 2 ? Html.Empty : RankedBarsChart.Draw("chart-channels",
            [.. bars.Select(channel => new RankedBar(CodeWords.Of("channel_" + channel.Stated), channel.Share * 100, new Bi($"{Figures.Share(channel.Share)} of {Figures.Count(channel.Contacts)}", $"{Figures.Count(channel.Contacts)} 次中 {Figures.Share(channel.Share)}")))],
            new Bi("Contacts that kept to the stated channel", "符合客户声明渠道的沟通"), new Bi("% of our contacts, by what the person stated", "我方沟通占比（%），按客户声明的渠道"));
    }

    private static Html Table(IReadOnlyList<Channel> channels) => DataTable.Render("table-channels", new Bi("By stated channel", "按声明渠道"), channels,
    [
        new(new Bi("Wanted", "希望渠道"), channel => Cell.Words(CodeWords.Of("channel_" + (channel.Stated ?? "not_known")))),
        new(new Bi("Customers", "客户数"), channel => Cell.Count(channel.Customers), ColumnType.Number),
        new(new Bi("Of these wrote or called", "其中主动联系过"), channel => Cell.Count(channel.Observed), ColumnType.Number),
        new(new Bi("Our contacts", "我方沟通"), channel => Cell.Count(channel.Contacts), ColumnType.Number),
        new(new Bi("Kept to it", "符合意愿"), channel => Cell.Count(channel.Kept), ColumnType.Number),
        new(new Bi("Share", "占比"), channel => Cell.Share(channel.Contacts == 0 ? null : channel.Share), ColumnType.Number),
    ]);

    private static Html List(IReadOnlyList<Missed> missed) => DataTable.Render("table-channels-missed", new Bi("Most often reached otherwise than wanted", "最常未按意愿联系的客户"), missed,
    [
        new(new Bi("Customer", "客户"), row => new(Html.Of($"<b>{Html.Name(row.Customer)}</b>"), row.Customer ?? "")),
        new(new Bi("Country", "国家"), row => Cell.Words(CountryWords.Of(row.Country ?? "not known"))),
        new(new Bi("Wanted", "希望渠道"), row => Cell.Words(CodeWords.Of("channel_" + row.Wanted))),
        new(new Bi("Uses itself", "实际使用"), row => row.Observed is null ? Cell.NotKnown : Cell.Words(CodeWords.Of("channel_" + row.Observed))),
        new(new Bi("Our contacts", "我方沟通"), row => Cell.Count(row.Contacts), ColumnType.Number),
        new(new Bi("Kept to it", "符合意愿"), row => Cell.Count(row.Kept), ColumnType.Number),
        new(new Bi("Writes between", "来信时段"), Hours),
        new(new Bi("Responsible", "负责人"), row => Cell.Text(row.Responsible)),
    ]);

    private static Cell Hours(Missed row) => row is not { From: { } from, To: { } to } ? Cell.NotKnown
        : Cell.Words(new Bi($"{from:00}:00 – {to:00}:00 {(row.IsLocal ? "their time" : "our time")}", $"{from:00}:00 – {to:00}:00（{(row.IsLocal ? "当地时间" : "我方时间")}）"));

    private sealed record Channel(string? Stated, long Customers, long Contacts, long Kept, long Observed)
    {
        public double Share => Contacts == 0 ? 0 : (double)Kept / Contacts;
    }

    private sealed record Missed(string? Customer, string? Country, string? Wanted, string? Observed, string? Responsible, long Contacts, long Kept, double? From, double? To, bool IsLocal);
}
