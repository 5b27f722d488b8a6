using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Several salespeople at one customer: as a team, for a holiday, one after the other, or without knowing of one another.</summary>
internal static class Overlaps
{
    public static void Fill(World world)
    {
        Departures.Fill(world);
        Channels.Fill(world);
        var candidates = new OverlapCandidates(world);
        for (var index = 0; index < world.Scaled(P.Collisions); index++)
            Collisions.Plant(world, candidates, index);
        for (var index = 0; index < world.Scaled(P.Teams); index++)
            Plant(world, candidates, "team", index, ["team-note", "team-intro", "team-work", "team-answer"]);
        for (var index = 0; index < world.Scaled(P.Substitutes); index++)
            Plant(world, candidates, "substitute", index, ["own-mail", "own-answer", "substitute-reply", "substitute-note", "substitute-work", "substitute-answer", "substitute-back"]);
        for (var index = 0; index < world.Scaled(P.AccountHandovers); index++)
            Plant(world, candidates, "handover", index, ["own-mail", "own-answer", "handover-out", "handover-in", "handover-answer"]);
        for (var index = 0; index < world.Scaled(P.AgentsAndPrincipals); index++)
            SplitAgent(world, candidates, index);
    }

    // One text after the other, on working days.
    private static void Plant(World world, OverlapCandidates candidates, string verdict, int index, IReadOnlyList<string> keys)
    {
        var stream = world.Stream($"overlap {verdict}", index);
        var (person, owner, day) = candidates.Next(stream, withOwner: true, daysLeft: 5 * keys.Count);
        var other = Staff.Colleague(stream, owner, day);
        foreach (var key in keys)
        {
            var isSecond = Texts.Table("overlap-texts").First(row => row["key"] == key)["by"] == "second";
            world.Activities.Add(OverlapTexts.Write(key, person, isSecond ? other : owner, isSecond ? owner : other, OverlapCandidates.At(stream, day)));
            day = OverlapCandidates.Workday(day.AddDays(stream.Between(1, 4)));
        }
        if (verdict == "handover")
            person.Company.Owner = other;
        world.Dealings.Overlaps.Add(new(person.Company, verdict, $"{verdict}_{(index % 2 == 0 ? "told" : "cc")}", ""));
    }

    // Two customers in the hands of two salespeople; that they belong together is no collision.
    private static void SplitAgent(World world, OverlapCandidates candidates, int index)
    {
        var stream = world.Stream("agent and principal", index);
        var (principal, owner, day) = candidates.Next(stream, withOwner: true, daysLeft: 20, type: "end user");
        var (agent, agents, _) = candidates.Next(stream, withOwner: true, daysLeft: 20, type: "agent", not: owner);
        principal.Company.Agent ??= agent.Company;
        world.Activities.Add(OverlapTexts.Write("agent-mail", agent, agents, owner, OverlapCandidates.At(stream, day)));
        world.Activities.Add(OverlapTexts.Write("agent-answer", agent, agents, owner, OverlapCandidates.At(stream, OverlapCandidates.Workday(day.AddDays(2)))));
        world.Activities.Add(OverlapTexts.Write("own-mail", principal, owner, agents, OverlapCandidates.At(stream, OverlapCandidates.Workday(day.AddDays(3)))));
        world.Activities.Add(OverlapTexts.Write("own-answer", principal, owner, agents, OverlapCandidates.At(stream, OverlapCandidates.Workday(day.AddDays(5)))));
        world.Dealings.TwoCustomers.Add((agent.Company, principal.Company));
    }
}
