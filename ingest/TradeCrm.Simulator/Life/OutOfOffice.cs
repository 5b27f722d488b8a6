using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Customers' machines that answer in their place: an incoming mail, and still nobody has answered.</summary>
internal static class OutOfOffice
{
    // That somebody is gone for good would have to be true.
    private static readonly string[] Untrue = ["mail-out-of-office-in-en-04", "mail-out-of-office-in-en-05"];

    public static void Fill(World world)
    {
        var texts = Texts.Table("mails").Where(row => row["topic"] == "out_of_office" && !Untrue.Contains(row["key"])).ToList();
        var written = world.Activities.Where(activity => activity is { Direction: "in", Person: not null }).ToLookup(activity => activity.Person!);
        var sent = world.Activities.Where(activity => activity is { Type: "email", Direction: "out", Person: not null, By: not null } && activity.At >= Clock.Start).ToList();
        for (var index = 0; index < sent.Count; index++)
        {
            var (letter, stream) = (sent[index], world.Stream("out of office", index));
            if (stream.Chance(P.OutOfOffice) && written[letter.Person!].All(own => own.At < letter.At.AddDays(-P.AbsenceDays) || own.At > letter.At.AddDays(P.AbsenceDays)))
                Reply(world, stream, letter, texts);
        }
    }

    private static void Reply(World world, RandomStream stream, Activity letter, List<IReadOnlyDictionary<string, string>> texts)
    {
        var (person, language) = (letter.Person!, LetterScripts.Language(letter.Person!.Country));
        var text = stream.Pick(texts.Where(row => row["language"] == language).ToList());
        string Filled(string column) => LetterScripts.Filled(text["key"][5..], column, person, letter.By!, person.Taste.Favourites[0], 1, "");
        world.Activities.Add(new(letter.At.AddSeconds(stream.Between(3, 75)), "auto_reply", person, letter.By, "in", Filled("subject"), Filled("body")));
    }
}
