namespace TradeCrm.Simulator;

/// <summary>Sentences in an order drawn once, dealt one after the other, all before any comes again.</summary>
internal sealed class PromiseDeck
{
    private readonly Queue<PromiseText> texts;

    public PromiseDeck(World world, string name, IReadOnlyList<PromiseText> all)
    {
        var stream = world.Stream(name);
        texts = new(all.Select(text => (Text: text, Draw: stream.Next(1_000_000_000))).OrderBy(item => item.Draw).ThenBy(item => item.Text.Key, StringComparer.Ordinal).Select(item => item.Text));
    }

    public PromiseText Next() => First(_ => true);

    /// <summary>A sentence that may stand in the same text, or null.</summary>
    public PromiseText? Partner(PromiseText of, Func<PromiseText, bool> fits)
    {
        bool IsPartner(PromiseText text) => text != of && text.Language == of.Language && text.Setting == of.Setting && text.IsCustomers == of.IsCustomers && text.Due != "+0d" && fits(text);
        return texts.Any(IsPartner) ? First(IsPartner) : null;
    }

    /// <summary>The first of its kind; it goes to the end.</summary>
    public PromiseText First(Func<PromiseText, bool> fits)
    {
        var found = texts.First(fits);
        var rest = texts.Where(text => text != found).ToList();
        texts.Clear();
        foreach (var text in rest)
            texts.Enqueue(text);
        texts.Enqueue(found);
        return found;
    }
}
