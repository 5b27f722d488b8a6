namespace TradeCrm.Reports.Markup;

/// <summary>The same words in English and in Chinese; plain text, escaped when it is put on the page.</summary>
internal readonly record struct Bi(string En, string Zh)
{
    /// <summary>Text that both languages write alike: a name, a figure.</summary>
    public static Bi Same(string text) => new(text, text);

    public static Bi operator +(Bi left, Bi right) => new(left.En + right.En, left.Zh + right.Zh);

    /// <summary>Both on one line, for places that hold no markup: attributes and the titles of drawings.</summary>
    public string OneLine => En == Zh ? En : $"{En} / {Zh}";
}
