namespace TradeCrm.Simulator;

/// <summary>What several salespeople at one customer write.</summary>
internal static class OverlapTexts
{
    /// <param name="key">Its line in the table of texts.</param>
    /// <param name="person">The customer.</param>
    /// <param name="by">Who writes, or to whom is written.</param>
    /// <param name="other">The colleague who is mentioned.</param>
    /// <param name="at">When.</param>
    public static Activity Write(string key, Person person, Salesperson by, Salesperson other, DateTime at)
    {
        var row = Texts.Table("overlap-texts").First(row => row["key"] == key);
        var plan = new PromisePlan(new(person, at, at), by, at.Date, at.Date, null, null, false, true);
        string Fill(string text) => PromiseLetters.Fill(text.Replace("{other}", other.Name, StringComparison.Ordinal).Replace("{email}", other.Email, StringComparison.Ordinal), plan, "en");
        return new(at, row["type"], person, by, row["direction"], Fill(row["subject"]), Fill(row["body"]));
    }
}
