using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>The rest of the daily post: mails, calls and notes that bring nothing about, in the same frames as those that hold a promise; and ordinary attempts to sell something.</summary>
internal static class SmallTalk
{
    private const int InTurn = 10, ChineseCalls = 4, ChineseMails = 2;
    private static readonly string[] Ours = ["Germany", "Spain", "Mexico", "Chile", "France"];

    public static void Fill(World world, QuietMoments moments)
    {
        var frames = new Frames(new(world));
        Scatter(world, moments, "small mail", P.SmallMails, Reader, (stream, index, scene) => Mail(stream, index, scene, frames));
        Scatter(world, moments, "small call", P.SmallCalls, _ => _ => true, (stream, _, scene) => Call(stream, scene, frames));
        Scatter(world, moments, "small note", P.SmallNotes, _ => _ => true, (stream, _, scene) => Note(stream, scene, frames));
        Scatter(world, moments, "sales call", P.SalesCalls, _ => _ => true, (stream, index, scene) => Sell(world, stream, "call", index, ChineseCalls, scene));
        Scatter(world, moments, "sales mail", P.SalesMails, index => index % InTurn < ChineseMails ? ReadsChinese : _ => true, (stream, index, scene) => Sell(world, stream, "email", index, ChineseMails, scene));
    }

    private static void Scatter(World world, QuietMoments moments, string label, int count, Func<int, Func<Person, bool>> reader, Func<RandomStream, int, FrameScene, Activity> write)
    {
        for (var index = 0; index < world.Scaled(count); index++)
        {
            var stream = world.Stream(label, index);
            if (moments.Draw(stream, reader(index)) is { } scene)
                world.Activities.Add(write(stream, index, scene));
        }
    }

    // A share of each language, as of the texts that hold a promise.
    private static Func<Person, bool> Reader(int index) => (index % 10) switch { 0 or 1 or 2 => ReadsChinese, 3 or 4 => person => Ours.Contains(person.Country.Name), _ => _ => true };

    private static Activity Mail(RandomStream stream, int index, FrameScene scene, Frames frames)
    {
        var own = index % 10 < 3 ? "zh" : LetterScripts.Language(scene.Person.Country);
        var language = own == "zh" || (own != "pt" && stream.Chance(800)) ? own : "en";
        var direction = stream.Chance(P.SmallMailIsOurs) ? "out" : "in";
        var (subject, body) = frames.Mail(stream, direction, language, scene, []);
        return new(At(stream, scene), "email", scene.Person, scene.By, direction, subject, body) { Purpose = direction == "in" ? "thanks" : "other" };
    }

    private static Activity Call(RandomStream stream, FrameScene scene, Frames frames)
    {
        var (language, direction) = (Language(stream), stream.Chance(P.CallIsOurs) ? "out" : "in");
        return new(At(stream, scene), "call", scene.Person, scene.By, direction, PromiseLetters.CallSubject(language), frames.Call(stream, direction, language, scene, [])) { Purpose = direction == "in" ? "" : "other" };
    }

    private static Activity Note(RandomStream stream, FrameScene scene, Frames frames) =>
        new(At(stream, scene), "internal_note", scene.Person, scene.By, "", "Note", frames.Note(stream, Language(stream), scene, []));

    // So many of ten in Chinese; of each language one text after the other.
    private static Activity Sell(World world, RandomStream stream, string type, int index, int chinese, FrameScene scene)
    {
        var (turn, place) = (index / InTurn, index % InTurn);
        var (language, position) = place < chinese ? ("zh", turn * chinese + place) : ("en", turn * (InTurn - chinese) + place - chinese);
        var (subject, body) = SalesTalks.Dealt(world, type, language, position, scene.Person, scene.By);
        return new(At(stream, scene), type, scene.Person, scene.By, "out", subject, body) { Purpose = "selling" };
    }

    private static bool ReadsChinese(Person person) => Chats.IsChinese(person) || person.Company.Type == "agent";

    private static string Language(RandomStream stream) => stream.Chance(P.NotedInChinese) ? "zh" : "en";

    private static DateTime At(RandomStream stream, FrameScene scene) => scene.Day.AddHours(stream.Between(9, 16)).AddSeconds(stream.Next(3600));
}
