namespace TradeCrm.Ingest.Delimited;

/// <summary>Forms of letters that East Asian input methods make.</summary>
internal static class CellText
{
    /// <summary>Full-width ASCII as ASCII, the ideographic and the no-break space as a blank.</summary>
    public static string Narrow(string text) => text.All(char.IsAscii) ? text : string.Create(text.Length, text, static (target, wide) =>
    {
        for (var i = 0; i < wide.Length; i++)
            target[i] = wide[i] is >= '！' and <= '～' ? (char)(wide[i] - 0xFEE0) : wide[i] is '\u3000' or '\u00A0' ? ' ' : wide[i];
    });

    /// <summary>Null where the text says neither yes nor no.</summary>
    public static bool? Flag(string text) => Narrow(text).ToLowerInvariant() switch
    {
        "yes" or "y" or "true" or "t" or "1" or "是" or "有" or "对" or "對" or "√" or "✓" or "allowed" or "允许" or "允許" => true,
        "no" or "n" or "false" or "f" or "0" or "否" or "无" or "無" or "没有" or "沒有" or "不" or "×" or "not allowed" or "不允许" or "不允許" => false,
        _ => null,
    };
}
