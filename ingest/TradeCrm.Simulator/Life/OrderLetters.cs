namespace TradeCrm.Simulator;

/// <summary>The letters that go to and fro over an order.</summary>
internal static class OrderLetters
{
    /// <summary>The customer's own number of the order, the same in all letters about it.</summary>
    public static string Reference(World world, Order order) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PO {order.At:yy}-{world.Stream("customer's order number", order.Number).Between(1000, 9999)}");

    public static Activity Asked(World world, Order order, DateTime at)
    {
        var (subject, body) = Letters.Write(world, "order_in", order.Person, order.By, at, Matter(world, order));
        return new(at, "email", order.Person, order.By, "in", subject, body) { Purpose = "other" };
    }

    public static Activity Proforma(World world, Order order, DateTime at)
    {
        var (subject, body) = Letters.Write(world, "proforma_out", order.Person, order.By, at, Matter(world, order));
        return new(at, "email", order.Person, order.By, "out", subject, body) { Purpose = "payment" };
    }

    /// <summary>Something about packing or papers while the order is under way; it says nothing of how far the goods are.</summary>
    public static Activity Packing(World world, Order order, DateTime at, string type, Salesperson by)
    {
        var matter = Matter(world, order);
        var (subject, body) = type == "call" ? Letters.Note(world, "packing_call", order.Person, by, at, matter) : Letters.Write(world, "packing_out", order.Person, by, at, matter);
        return new(at, type, order.Person, by, "out", subject, body) { Purpose = "delivery" };
    }

    public static LetterMatter Matter(World world, Order order) => new(order.Lines[0].Product, order.Lines[0].Quantity, Reference(world, order));
}
