using System.Globalization;
using DuckDB.NET.Data;
using Spectre.Console;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>The warehouse at a glance.</summary>
internal static class StatusCommand
{
    public static int Run(CommandSession session, WarehouseFile warehouse)
    {
        var output = session.Output;
        output.WriteLine($"{session.Configuration.Company.Name} · {session.Configuration.ShownPath}");
        output.WriteLine();
        output.WriteLine(Words.Of($"  warehouse  {session.Shown(warehouse.Path)}, {new FileInfo(warehouse.Path).Length / 1e6:N1} MB"));
        output.WriteLine($"  last run   {LastRun(session, warehouse)}");
        output.WriteLine($"  as of      {AsOf(session, warehouse)}");
        output.WriteLine($"  model      {Model(warehouse)}");
        if (Slowest(warehouse) is { Length: > 0 } slowest)
            output.WriteLine($"  slowest    {slowest}");
        output.WriteLine();
        Sources(session, warehouse);
        LeftOut(session, warehouse);
        FailedChecks(session, warehouse);
        return ExitCode.Done;
    }

    /// <summary>While another process writes, nobody can read: who it is and where its progress stands.</summary>
    public static int Held(CommandSession session, WarehouseInUseException held)
    {
        session.Output.WriteLine($"{session.Configuration.Company.Name} · {session.Configuration.ShownPath}");
        session.Output.WriteLine();
        session.Output.WriteLine(Words.Of($"  A run is going on: process {held.Process?.ToString(CultureInfo.InvariantCulture) ?? "not known"}{(held.Since is null ? "" : $", since {held.Since}")}."));
        session.Output.WriteLine($"  Its progress is in {session.Shown(RunLogFile.PathFor(session.Configuration))}; the rest of the status can be read when it is done.");
        return ExitCode.Done;
    }

    private static string LastRun(CommandSession session, WarehouseFile warehouse) => Only(warehouse, "status_last_run", row =>
    {
        var took = row.IsDBNull(3) ? "" : $", took {Words.Seconds(TimeSpan.FromSeconds(row.GetDouble(3)))}";
        // Whoever could open the warehouse knows that no run holds it, so one that is still 'running' was killed.
        var state = row.GetString(1) == "running" ? "did not finish (its process is gone; run it again)" : row.GetString(1);
        return $"{row.GetString(0)} {state}, began {session.Local(row.GetDateTime(2))}{took}";
    }) ?? "none yet";

    private static string AsOf(CommandSession session, WarehouseFile warehouse) =>
        Only(warehouse, "status_as_of", row => session.Local(row.GetDateTime(0))) ?? "nothing built yet";

    private static string Model(WarehouseFile warehouse) =>
        Only(warehouse, "status_model", row => row.GetString(0)) ?? "nothing scored yet";

    private static string Slowest(WarehouseFile warehouse) => string.Join(", ", warehouse.Rows(EmbeddedQuery.Text("status_slowest"),
        row => $"{row.GetString(0)} {Words.Seconds(TimeSpan.FromSeconds(row.GetDouble(1)))}"));

    private static string? Only(WarehouseFile warehouse, string query, Func<DuckDBDataReader, string> read) =>
        warehouse.Rows(EmbeddedQuery.Text(query), read).FirstOrDefault();

    private static void Sources(CommandSession session, WarehouseFile warehouse)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("source", "kind");
        foreach (var name in new[] { "files", "loaded", "rejected", "newest event" })
            table.AddColumn(new TableColumn(name) { Alignment = Justify.Right });
        foreach (var cells in warehouse.Rows(EmbeddedQuery.Text("status_sources"), row => Cells(session, row)))
            table.AddRow(cells.Select(cell => new Text(cell)));
        Screens.Of(session.Host, session.Host.Width).Write(table);
    }

    private static string[] Cells(CommandSession session, DuckDBDataReader row) =>
    [
        row.GetString(0), row.GetString(1), Words.Of($"{row.GetInt64(2):N0}"), Words.Of($"{row.GetInt64(3):N0}"), Words.Of($"{row.GetInt64(4):N0}"),
        row.IsDBNull(5) ? "" : session.Local(row.GetDateTime(5)),
    ];

    private static void LeftOut(CommandSession session, WarehouseFile warehouse)
    {
        var files = new LeftOutFiles(warehouse).All();
        if (files.Count == 0)
            return;
        session.Output.WriteLine($"  {Words.Count(files.Count, "file")} left out by the last ingest; the figures lack {(files.Count == 1 ? "it" : "them")}:");
        foreach (var file in files)
            session.Output.WriteLine($"  {file.Source}, {session.Local(file.At)}: {file.Reason}");
        session.Output.WriteLine();
    }

    private static void FailedChecks(CommandSession session, WarehouseFile warehouse)
    {
        var checks = warehouse.Rows(EmbeddedQuery.Text("status_checks"), row => Words.Of(
            $"  {row.GetString(2),-5}  {row.GetString(0)}: {row.GetString(1)}, {Words.Count(row.GetInt64(3), "offender")}"));
        session.Output.WriteLine(checks.Count == 0 ? "  checks     all pass" : $"  {Words.Count(checks.Count, "check")} with offenders:");
        foreach (var check in checks)
            session.Output.WriteLine(check);
    }
}
