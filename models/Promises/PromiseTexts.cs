using System.Globalization;
using DuckDB.NET.Data;
using TradeCrm.Warehouse;

namespace TradeCrm.Models.Promises;

/// <summary>Subjects and bodies of core.activities, in the order of their ids.</summary>
internal sealed class PromiseTexts(WarehouseFile warehouse)
{
    /// <summary>One per text that is not empty.</summary>
    public IReadOnlyList<ReadText> Read() => [.. warehouse.Rows(EmbeddedText.Read("promise_texts.sql"), Texts).SelectMany(texts => texts)];

    private static IEnumerable<ReadText> Texts(DuckDBDataReader row)
    {
        var (id, setting) = (row.GetString(0), SettingOf(row.GetString(1), row.GetString(2)));
        var sentOn = DateOnly.ParseExact(row.GetString(3), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (subject, body) = (row.GetString(4), row.GetString(5));
        ReadText[] texts = [new(id, "subject", setting, sentOn, subject), new(id, "body", setting, sentOn, body, subject)];
        return texts.Where(text => text.Text.Length > 0);
    }

    // Of calls and meetings there is only what one of ours wrote down, whoever called.
    private static Setting SettingOf(string type, string direction) => type switch
    {
        "mail" or "chat" => direction == "out" ? Setting.Letter : Setting.Theirs,
        "auto_reply" or "bounce" => Setting.Theirs,
        _ => Setting.Note,
    };
}
