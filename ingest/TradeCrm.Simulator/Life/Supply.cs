namespace TradeCrm.Simulator;

/// <summary>What stands behind an order: contract, instalments, production, stock, shipments and what they cost.</summary>
internal static class Supply
{
    public static void Fill(World world)
    {
        Signing.Fill(world);
        DealBook.Fill(world);
        DealTalks.Fill(world);
        Dispatch.Fill(world);
        Collection.Fill(world);
        Production.Fill(world);
        ProductionPlan.Fill(world);
        Spending.Fill(world);
    }
}
