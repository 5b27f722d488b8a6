using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Agents who order for a buyer. The agent's clerk stands under both companies in the CRM, with one address; agent and buyer are never one customer.</summary>
internal static class OrderingAgents
{
    public static void Fill(World world)
    {
        var count = world.Scaled(P.OrderingAgents);
        var agents = Candidates.Take(world, "ordering agent", count, company => company.Type == "agent" && !company.HasOrdered);
        var buyers = Candidates.Draw(world, "buyer behind an agent", company => company.HasOrdered && company.Type != "agent");
        for (var index = 0; index < count; index++)
        {
            var agent = agents[index];
            var at = buyers.FindIndex(company => company.Country == agent.Country);
            if (at < 0)
                at = buyers.FindIndex(company => CrmBook.Home(company) == CrmBook.Home(agent));
            if (at < 0)
                throw new InvalidOperationException($"No buyer is left for the agent {agent.Name}.");
            var buyer = buyers[at];
            buyers.RemoveAt(at);
            buyer.Agent = agent;
            (agent.Planted, buyer.Planted) = ("agent", "buyer_behind_agent");
            Write(world, world.Stream("ordering agent", index), agent, buyer);
        }
    }

    private static void Write(World world, RandomStream stream, Company agent, Company buyer)
    {
        var clerk = world.People.First(person => person.Company == agent && person.ContactSince is not null);
        var since = clerk.ContactSince > buyer.CreatedAt ? clerk.ContactSince.Value : buyer.CreatedAt!.Value;
        if (since < Clock.Start)
            since = Clock.Start;
        for (var left = stream.Between(2, 4); left > 0; left--)
        {
            var at = Clock.AtOffice(stream, since.AddDays(stream.Between(5, 100)));
            if (at >= Reach.Usual)
                return;
            var seller = Candidates.Seller(stream, agent, at);
            world.Activities.Add(new(at, "email", clerk, seller, "in", $"Order for {buyer.Name}", $"We order on behalf of our principal {buyer.Name}, {buyer.City}. Please invoice them and send the documents to us; our commission as agreed."));
            world.Activities.Add(new(Clock.AtOffice(stream, at.AddHours(stream.Between(1, 30))), "email", clerk, seller, "out", $"Re: Order for {buyer.Name}", "Noted: the invoice goes to your principal, the documents to you."));
            since = at;
        }
    }
}
