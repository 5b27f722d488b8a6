using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>The mail, chat, note or record of a call in which a sentence stands.</summary>
internal sealed class PromiseLetters(Frames frames)
{
    /// <summary>The activity whose text holds the sentences, in their order, as they are.</summary>
    public Activity Write(RandomStream stream, PromiseText text, PromisePlan plan, IReadOnlyList<string> sentences)
    {
        var at = plan.Day.AddHours(text.Due == "+0d" ? 9 : stream.Between(9, 16)).AddSeconds(stream.Next(3600));
        var scene = new FrameScene(plan.Scene.Person, plan.By, plan.Day, plan.Scene.Product);
        var direction = text.Setting switch { "note" => "", "call" => stream.Chance(P.CallIsOurs) ? "out" : "in", _ => text.IsCustomers ? "in" : "out" };
        var (type, (subject, body)) = text.Setting switch
        {
            "mail" => ("email", frames.Mail(stream, direction, text.Language, scene, sentences)),
            "chat" => ("chat", ("", Chat(text, sentences))),
            "call" => ("call", (CallSubject(text.Language), frames.Call(stream, direction, text.Language, scene, sentences))),
            _ => ("internal_note", ("Note", frames.Note(stream, text.Language, scene, sentences))),
        };
        return new(at, type, scene.Person, plan.By, direction, subject, body);
    }

    /// <summary>As the CRM's users name a call.</summary>
    public static string CallSubject(string language) => language == "zh" ? "电话" : "Call";

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

    // A message of a chat is a line: what is said before and after it are messages of their own.
    private static string Chat(PromiseText text, IReadOnlyList<string> sentences) => string.Join(text.Language == "zh" ? "，" : " ", sentences);
}
