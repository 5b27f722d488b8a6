using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>What we do about a promise: the message, the meeting or the new quotation that shows it.</summary>
internal static class PromiseKeeping
{
    private static readonly string[] Documents =
    [
        "certificate of origin", "certificates", "certificate", "packing list", "test report", "audit report", "8D report", "SGS report", "report", "shipping documents", "catalogue", "contract", "drawings",
        "drawing", "telex release", "user manual", "data sheet", "IES files", "declaration", "artwork template", "invoice", "msds", "B/L", "PI", "原产地证", "產地證", "CE证书", "证书", "验货报告", "测试报告", "报告",
        "声明", "说明书", "目录", "图纸", "图", "合同", "装箱单", "发票", "發票", "唛头稿", "保修函", "光度文件", "MSDS", "CI", "提单", "单据", "资料", "文件",
    ];

    /// <summary>Adds to the world what shows that the promise was kept, in time or late.</summary>
    public static void Do(World world, RandomStream stream, Promise promise, PromisePlan plan)
    {
        if (plan.IsByOrder)
        {
            (promise.Order, promise.Quotation, promise.IsHonoured) = (plan.Scene.Order, plan.Scene.Order is null ? plan.Scene.Offer : null, plan.IsHonoured);
            return;
        }
        if (plan.DoneOn is not { } day)
            return;
        // On the same day: in the afternoon, after the message.
        var at = day == plan.Day ? day.AddHours(17).AddSeconds(stream.Next(3500)) : day.AddHours(stream.Between(9, 17)).AddSeconds(stream.Next(3600));
        if (promise.Text.Deed.StartsWith("line", StringComparison.Ordinal))
            promise.Quotation = Revise(world, stream, promise, plan, at);
        else
            world.Activities.Add(promise.Deed = Message(stream, promise, plan, at));
    }

    // The offer once more, with what was promised taken off.
    private static Quotation Revise(World world, RandomStream stream, Promise promise, PromisePlan plan, DateTime at)
    {
        var offer = plan.Scene.Offer ?? throw new InvalidOperationException($"{promise.Text.Key} needs an offer to revise.");
        var percent = Percent(promise);
        var revised = new Quotation
        {
            At = at,
            Person = offer.Person,
            By = plan.By,
            Terms = offer.Terms,
            Lines = [.. offer.Lines.Select(line => line with { PriceCents = Math.Max(1, (int)((long)line.PriceCents * (100 - percent) / 100)) })],
            ValidUntil = at.Date.AddDays(stream.Between(20, 30)),
            ListAt = offer.ListAt,
            Planted = "promised_discount",
        };
        if (offer.SupersededBy is null)
            revised.TakesThePlaceOf(offer);
        world.Quotations.Add(revised);
        return revised;
    }

    private static int Percent(Promise promise) => promise.Text.Deed.Length > 5 ? int.Parse(promise.Text.Deed[5..], CultureInfo.InvariantCulture) : promise.Percent;

    private static Activity Message(RandomStream stream, Promise promise, PromisePlan plan, DateTime at)
    {
        var deed = promise.Text.Deed.StartsWith("terms", StringComparison.Ordinal) || (promise.Text.Deed == "notice" && promise.Text.Kind == "payment_term") ? "terms" : promise.Text.Deed;
        var person = plan.Scene.Person;
        var language = deed == "visit" ? (stream.Chance(500) ? "zh" : "en") : person.Country.Name is "Hong Kong" or "Taiwan" ? "zh" : "en";
        var templates = Texts.Table("promise-kept").Where(row => row["deed"] == deed && row["language"] == language).ToList();
        var template = stream.Pick(templates);
        var document = Documents.FirstOrDefault(word => promise.Sentence.Contains(word, StringComparison.Ordinal)) ?? (language == "zh" ? "资料" : "documents");
        var number = string.Create(CultureInfo.InvariantCulture, $"{stream.Between(100_000, 999_999)}{stream.Between(1000, 9999)}");
        var writer = plan with { By = plan.By.WorksAt(at) ? plan.By : Staff.For(stream, person.Country, at) };
        string Write(string text) => PromiseLetters.Fill(text, writer, language).Replace("{document}", document, StringComparison.Ordinal).Replace("{number}", number, StringComparison.Ordinal);
        return new(at, deed == "visit" ? "meeting" : "email", person, writer.By, deed == "arrival" ? "in" : "out", Write(template["subject"]), Write(template["body"]));
    }
}
