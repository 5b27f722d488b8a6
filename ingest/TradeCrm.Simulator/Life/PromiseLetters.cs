using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Texts around a sentence: what else stands in such a mail, chat, note or record of a call, free of promises.</summary>
internal static class PromiseLetters
{
    private static readonly string[] MailTopics = ["offer", "question", "follow_up", "thanks"];
    // Nobody was reached in these, so nobody was promised anything.
    private static readonly string[] Unanswered = ["call-en-01", "call-en-02", "call-en-09", "call-en-11", "call-en-15", "call-zh-01", "call-zh-02", "call-zh-09", "call-zh-11", "call-zh-14"];
    // True of few.
    private const string LongSilence = "mail-follow-up-out-en-04";
    private static readonly char[] Ends = ['.', '?', '!', '。', '？', '！', ':', '：', ')'];

    /// <summary>The activity whose text holds the sentences, in their order, as they are.</summary>
    public static Activity Write(RandomStream stream, PromiseText text, PromisePlan plan, IReadOnlyList<string> sentences)
    {
        var at = plan.Day.AddHours(text.Due == "+0d" ? 9 : stream.Between(9, 16)).AddSeconds(stream.Next(3600));
        var person = plan.Scene.Person;
        return text.Setting switch
        {
            "mail" => Mail(stream, text, plan, sentences, at),
            "chat" => new(at, "chat", person, plan.By, text.IsCustomers ? "in" : "out", "", Chat(text, sentences)),
            "call" => new(at, "call", person, plan.By, stream.Chance(700) ? "out" : "in", "Call", Note(stream, text, sentences)),
            _ => new(at, "internal_note", person, plan.By, "", "Note", Note(stream, text, sentences)),
        };
    }

    /// <summary>The placeholders of a template.</summary>
    public static string Fill(string template, PromisePlan plan, string language)
    {
        var (person, product) = (plan.Scene.Person, plan.Scene.Product);
        return template.Replace("\\n", "\n", StringComparison.Ordinal).Replace("{name}", person.Name, StringComparison.Ordinal).Replace("{sales}", plan.By.Name, StringComparison.Ordinal)
            .Replace("{company}.", person.Company.Name.TrimEnd('.') + ".", StringComparison.Ordinal).Replace("{company}", person.Company.Name, StringComparison.Ordinal).Replace("{city}", person.Company.City, StringComparison.Ordinal).Replace("{sku}", product.Sku, StringComparison.Ordinal)
            .Replace("{product}", product.Name.Split(" / ")[language == "zh" ? ^1 : 0], StringComparison.Ordinal).Replace("{port}", Ports.Of(person.Country), StringComparison.Ordinal)
            .Replace("{quantity}", $"{ListPrice.MinQuantity(product)}", StringComparison.Ordinal);
    }

    /// <summary>A mail of that topic and nothing more.</summary>
    public static Activity Plain(RandomStream stream, Person person, Salesperson by, DateTime at, string direction, string topic)
    {
        var language = person.Country.Name is "Hong Kong" or "Taiwan" ? "zh" : "en";
        var template = stream.Pick([.. Texts.Table("mails").Where(row => row["direction"] == direction && row["language"] == language && row["topic"] == topic
            && !row["body"].Contains("{order}", StringComparison.Ordinal) && !row["subject"].Contains("{order}", StringComparison.Ordinal))]);
        var plan = new PromisePlan(new(person, at, at), by, at.Date, at.Date, null, null, false, true);
        return new(at, "email", person, by, direction, Fill(template["subject"], plan, language), Fill(template["body"], plan, language));
    }

    private static Activity Mail(RandomStream stream, PromiseText text, PromisePlan plan, IReadOnlyList<string> sentences, DateTime at)
    {
        var direction = text.IsCustomers ? "in" : "out";
        var templates = Texts.Table("mails").Where(row => row["direction"] == direction && row["language"] == text.Language && MailTopics.Contains(row["topic"]) && row["key"] != LongSilence
            && !row["body"].Contains("{order}", StringComparison.Ordinal) && !row["subject"].Contains("{order}", StringComparison.Ordinal)).ToList();
        var template = stream.Pick(templates);
        var lines = Fill(template["body"], plan, text.Language).Split('\n').ToList();
        var last = lines.Count - 1;
        while (last > 1 && lines[last].Length < 32 && !Ends.Contains(lines[last][^1]))
            last--;
        if (stream.Chance(P.LongMail))
            lines.Insert(++last, Sentence(stream, stream.Pick(templates), plan, text.Language));
        var position = last == 0 ? 1 : stream.Between(1, last + 1);
        for (var index = 0; index < sentences.Count; index++, position++)
            lines.Insert(Math.Min(position, lines.Count), sentences[index]);
        return new(at, "email", plan.Scene.Person, plan.By, direction, Fill(template["subject"], plan, text.Language), Flow(stream, lines, text.Language, sentences));
    }

    // One whole line of another mail's middle.
    private static string Sentence(RandomStream stream, IReadOnlyDictionary<string, string> template, PromisePlan plan, string language)
    {
        var lines = Fill(template["body"], plan, language).Split('\n').Where(line => line.Length >= 32 && Ends.Contains(line[^1])).ToList();
        return lines.Count == 0 ? language == "zh" ? "如有疑问请联系我。" : "By the way, has your address changed?" : stream.Pick(lines);
    }

    // Some lines run on in one paragraph. A line that quotes another mail stays alone.
    private static string Flow(RandomStream stream, List<string> lines, string language, IReadOnlyList<string> sentences)
    {
        var body = lines[0];
        for (var index = 1; index < lines.Count; index++)
        {
            var (line, before) = (lines[index], lines[index - 1]);
            var isOwn = index == 1 || index == lines.Count - 1 || !Ends.Contains(before[^1]) || line.Length < 32 || line[0] is '>' or '-' || before[0] is '>' or '-';
            if (index > 1 && Ends.Contains(before[^1]) && !sentences.Contains(line))
                line = char.ToUpperInvariant(line[0]) + line[1..];
            body += isOwn || stream.Chance(400) ? $"\n{line}" : language == "zh" ? line : $" {line}";
        }
        return body;
    }

    // A message of a chat is a line: what is said before and after it are messages of their own.
    private static string Chat(PromiseText text, IReadOnlyList<string> sentences) => string.Join(text.Language == "zh" ? "，" : " ", sentences);

    private static string Note(RandomStream stream, PromiseText text, IReadOnlyList<string> sentences)
    {
        var setting = text.Setting == "call" ? "call" : "note";
        var rows = Texts.Table("timeline-notes").Where(row => row["setting"] == setting && row["language"] == text.Language && !Unanswered.Contains(row["key"])).ToList();
        var parts = Enumerable.Range(0, stream.Between(1, 2)).Select(_ => stream.Pick(rows)["text"]).Concat(sentences).Concat(Enumerable.Range(0, stream.Next(3)).Select(_ => stream.Pick(rows)["text"])).Distinct().ToList();
        var body = parts[0];
        for (var index = 1; index < parts.Count; index++)
            body += (Ends.Contains(body[^1]) ? "" : text.Language == "zh" ? "。" : ".") + (text.Language == "zh" ? "" : " ") + parts[index];
        return body;
    }
}
