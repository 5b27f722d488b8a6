namespace TradeCrm.Simulator;

/// <summary>Traditional characters of the names in local-names.tsv and the simplified ones that the office in Ningbo types.</summary>
internal static class ChineseScript
{
    private const string Traditional = "榮陳黃張維龍許寶島遠傑國華吳魚獅峽聯馬錫鴻運雙電器燈陽東業機飲園藝戶傢閒裝發貿東慶廣廚統";
    private const string Simplified = "荣陈黄张维龙许宝岛远杰国华吴鱼狮峡联马锡鸿运双电器灯阳东业机饮园艺户家闲装发贸东庆广厨统";

    public static string ToSimplified(string text) => string.Concat(text.Select(letter =>
        Traditional.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var position ? Simplified[position] : letter));
}
