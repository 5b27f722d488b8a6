using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>What is said and noted down while an offer waits for its answer.</summary>
internal static class OfferTalks
{
    private static readonly string[] Meetings =
    [
        "Showed the sample; they liked the finish.", "Held the sample into the camera, also from below.", "Walked through the showroom with the telephone.", "Their technician asked about the data sheet.",
        "Went through the catalogue page by page.", "Three people on their side, one of them silent.", "Line broke down twice. Showed the packing.", "Talked about shelves and shop fittings, they shared pictures.",
        "视频看样，客户觉得做工不错。", "带客户线上看了展厅。", "对方技术问了规格书。", "展示了包装和彩盒。", "一页一页过了目录。", "对方三个人参加，主要是采购在问。",
    ];

    public static Activity Call(World world, Person person, Salesperson by, DateTime at, string direction)
    {
        var (stream, language) = Draw(world, person, at);
        return new(at, "call", person, by, direction, PromiseLetters.CallSubject(language), new Frames().Call(stream, direction, language, Scene(person, by, at), [])) { Purpose = "answer" };
    }

    public static Activity Meeting(World world, Person person, Salesperson by, DateTime at) =>
        new(at, "meeting", person, by, "out", "Video meeting", Draw(world, person, at).Stream.Pick(Meetings)) { Purpose = "answer" };

    public static Activity Note(World world, Person person, Salesperson by, DateTime at)
    {
        var (stream, language) = Draw(world, person, at);
        return new(at, "internal_note", person, by, "", "Note", new Frames().Note(stream, language, Scene(person, by, at), []));
    }

    private static FrameScene Scene(Person person, Salesperson by, DateTime at) => new(person, by, at, person.Taste.Favourites[0]);

    private static (RandomStream Stream, string Language) Draw(World world, Person person, DateTime at)
    {
        var stream = world.Stream(string.Create(CultureInfo.InvariantCulture, $"offer talk {at:yyyyMMddHHmmss}"), person.Number);
        return (stream, stream.Chance(CompanyParameters.NotedInChinese) ? "zh" : "en");
    }
}
