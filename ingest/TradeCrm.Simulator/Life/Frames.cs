using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// What stands in mails, notes and records of calls around the one sentence that matters, or alone: ordinary letters and those that hold a promise are made here alike, so that neither a
/// subject nor a line tells them apart. Free of promises.
/// </summary>
/// <param name="situations">Null while orders may still be added: then only what is always true is said.</param>
internal sealed class Frames(Situations? situations = null)
{
    private static readonly char[] Ends = ['.', '?', '!', '。', '？', '！', ':', '：', ')'];
    private static readonly ILookup<string, IReadOnlyDictionary<string, string>> Mails = Texts.Table("frames").ToLookup(row => row["direction"]);
    private static readonly ILookup<string, IReadOnlyDictionary<string, string>> Facts = Texts.Table("facts").ToLookup(row => row["setting"]);

    /// <summary>A mail with these sentences among its lines, in their order, as they are; or with none.</summary>
    public (string Subject, string Body) Mail(RandomStream stream, string direction, string language, FrameScene scene, IReadOnlyList<string> sentences)
    {
        var template = stream.Pick(Fitting(stream, Mails[direction], language, scene));
        var lines = scene.Fill(template["body"], language).Split('\n').ToList();
        var last = lines.Count - 1;
        while (last > 1 && lines[last].Length < 40 && !Ends.Contains(lines[last][^1]))
            last--;
        if (stream.Chance(P.LongMail))
            lines.Insert(++last, scene.Fill(stream.Pick(Mails[$"{direction}_line"].Where(row => row["language"] == language).ToList())["body"], language));
        // Nobody comes to the point before the first line is written.
        var position = stream.Between(Math.Min(2, last + 1), last + 1);
        for (var index = 0; index < sentences.Count; index++, position++)
            lines.Insert(Math.Min(position, lines.Count), sentences[index]);
        return (scene.Fill(template["subject"], language), Flow(stream, lines, language, sentences));
    }

    /// <summary>An internal note: one to three facts, the sentences among them.</summary>
    public string Note(RandomStream stream, string language, FrameScene scene, IReadOnlyList<string> sentences)
    {
        var facts = Fitting(stream, Facts["note"], language, scene);
        return Join(stream, [], facts, sentences, language, scene);
    }

    /// <summary>The record of a call.</summary>
    public string Call(RandomStream stream, string direction, string language, FrameScene scene, IReadOnlyList<string> sentences)
    {
        List<string> opening = stream.Chance(600) ? [stream.Pick(Facts[$"call_{direction}"].Where(row => row["language"] == language).ToList())["text"]] : [];
        return Join(stream, opening, Fitting(stream, Facts["call"], language, scene), sentences, language, scene);
    }

    // Half of the time of what there is to say just now, if there is anything.
    private List<IReadOnlyDictionary<string, string>> Fitting(RandomStream stream, IEnumerable<IReadOnlyDictionary<string, string>> rows, string language, FrameScene scene)
    {
        var states = situations?.On(scene.Person.Company, scene.Day);
        var fitting = rows.Where(row => row["language"] == language && (row["fits"] == "any" || states?.Contains(row["fits"]) == true)).ToList();
        var special = fitting.Where(row => row["fits"] != "any").ToList();
        var isSpecial = stream.Chance(500);
        return isSpecial && special.Count > 0 ? special : [.. fitting.Where(row => row["fits"] == "any")];
    }

    private static string Join(RandomStream stream, List<string> opening, List<IReadOnlyDictionary<string, string>> facts, IReadOnlyList<string> sentences, string language, FrameScene scene)
    {
        IEnumerable<string> Draw(int count) => Enumerable.Range(0, count).Select(_ => stream.Pick(facts)["text"]);
        var least = opening.Count == 0 ? 1 : 0;
        var parts = opening.Concat(Draw(stream.Between(least, 2))).Select(text => scene.Fill(text, language)).Concat(sentences).ToList();
        parts = [.. parts.Concat(Draw(stream.Next(2)).Select(text => scene.Fill(text, language))).Distinct()];
        var body = parts[0];
        for (var index = 1; index < parts.Count; index++)
            body += (Ends.Contains(body[^1]) ? "" : language == "zh" ? "。" : ".") + (language == "zh" ? "" : " ") + parts[index];
        return body;
    }

    // Some lines run on in one paragraph. A line that quotes another mail stays alone.
    private static string Flow(RandomStream stream, List<string> lines, string language, IReadOnlyList<string> sentences)
    {
        var body = lines[0];
        for (var index = 1; index < lines.Count; index++)
        {
            var (line, before) = (lines[index], lines[index - 1]);
            var isOwn = index == 1 || index == lines.Count - 1 || !Ends.Contains(before[^1]) || !Ends.Contains(line[^1]) || line[0] is '>' or '-' || before[0] is '>' or '-';
            if (index > 1 && Ends.Contains(before[^1]) && !sentences.Contains(line))
                line = char.ToUpperInvariant(line[0]) + line[1..];
            body += isOwn || stream.Chance(400) ? $"\n{line}" : language == "zh" ? line : $" {line}";
        }
        return body;
    }
}

/// <summary>Who writes to whom on which day, and about which article.</summary>
internal sealed record FrameScene(Person Person, Salesperson By, DateTime Day, Product Product)
{
    public string Fill(string text, string language) => Letters.Fill(text, Person, By, Product, language);
}
