using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>The line that says what people should act on now.</summary>
internal static class DoToday
{
    public static void Write(StageScreen screen, WarehouseFile warehouse)
    {
        var (overdue, unanswered, hot) = warehouse.Rows(EmbeddedQuery.Text("do_today"), row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)))[0];
        var parts = new List<string>();
        if (overdue > 0)
            parts.Add($"{Words.Count(overdue, "inquiry", "inquiries")} unanswered past the deadline");
        else if (unanswered > 0)
            parts.Add($"{Words.Count(unanswered, "inquiry", "inquiries")} unanswered");
        if (hot > 0)
            parts.Add($"{Words.Count(hot, "hot visitor")} known by name to call");
        screen.Line(parts.Count > 0 ? $"  Do today: {string.Join(" · ", parts)}" : "  Do today: nothing is waiting");
    }
}
