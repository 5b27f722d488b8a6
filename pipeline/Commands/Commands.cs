using System.CommandLine;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>The commands, in the order of the help.</summary>
internal static class Commands
{
    private static readonly string[] AllStages = ["ingest", "build", "score", "report"];

    public static IEnumerable<Command> All(SharedOptions shared, CommandLine line) =>
    [
        Stages("run", "Everything: ingest, build, score and report.", AllStages, shared, line),
        Stages("ingest", "Load new and changed files of the sources into the warehouse.", ["ingest"], shared, line),
        Stages("build", "Build staging, core and marts from what is loaded, and check them.", ["build"], shared, line),
        Stages("score", "Train or keep the intent model and score the visitors.", ["score"], shared, line),
        Report(shared, line),
        Inspect(line),
        DemoCommand.Create(line),
        Plan(shared, line),
        Status(shared, line),
        KpiCommand.Create(shared, line),
        CompareCommand.Create(shared, line),
        DossierCommand.Create(shared, line),
        List(shared, line),
        Show(shared, line),
        Checksum(shared, line),
        Query(shared, line),
        Debug(shared, line),
    ];

    private static Command Stages(string name, string description, IReadOnlyList<string> stages, SharedOptions shared, CommandLine line)
    {
        var command = new Command(name, description);
        command.SetAction((parsed, cancellation) => Task.FromResult(
            line.Guarded(parsed, shared, areFilesNeeded: stages.Contains("ingest"), session => new StageRun(session, name, stages).Run(cancellation))));
        return command;
    }

    private static Command Report(SharedOptions shared, CommandLine line)
    {
        var month = MonthArgument.Option("--month", "The figures of this month (2026-09) instead of the newest one, which also has the buyers and the worklists.");
        var command = new Command("report", "Write the monthly dashboard, the likely buyers and the worklists of the day.") { month };
        command.SetAction((parsed, cancellation) => Task.FromResult(line.Guarded(parsed, shared, areFilesNeeded: false,
            session => new StageRun(session, "report", ["report"], MonthArgument.Parse(parsed.GetValue(month))).Run(cancellation))));
        return command;
    }

    private static Command Reading(string name, string description, SharedOptions shared, CommandLine line, Func<CommandSession, WarehouseFile, int> work)
    {
        var command = new Command(name, description);
        command.SetAction(parsed => line.Guarded(parsed, shared, areFilesNeeded: false, session =>
        {
            using var warehouse = WarehouseFile.OpenReadOnly(session.Configuration.Warehouse);
            return work(session, warehouse);
        }));
        return command;
    }

    private static Command Status(SharedOptions shared, CommandLine line)
    {
        var command = new Command("status", "The warehouse at a glance: last run, sources, failed checks, model.");
        command.SetAction(parsed => line.Guarded(parsed, shared, areFilesNeeded: false, session =>
        {
            try
            {
                using var warehouse = WarehouseFile.OpenReadOnly(session.Configuration.Warehouse);
                return StatusCommand.Run(session, warehouse);
            }
            catch (WarehouseInUseException held)
            {
                return StatusCommand.Held(session, held);
            }
        }));
        return command;
    }

    private static Command Inspect(CommandLine line)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var kind = new Option<string?>("--kind") { Description = "Take the files for this kind instead of guessing.", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong([.. Ingest.SourceKinds.All.Select(known => known.Name)]);
        var rows = new Option<int>("--rows") { Description = "First rows to show.", DefaultValueFactory = _ => 3 };
        var command = new Command("inspect", "What a file is taken for and why, its columns and problems, and the lines to paste into pipeline.yaml.") { files, kind, rows };
        command.SetAction((parsed, cancellation) => Task.FromResult(line.Guarded(
            () => new InspectCommand(line.Host, parsed.GetValue(kind), Math.Clamp(parsed.GetValue(rows), 0, 100)).Run(parsed.GetValue(files)!, cancellation))));
        return command;
    }

    private static Command Plan(SharedOptions shared, CommandLine line)
    {
        var command = new Command("plan", "What a run would load, rebuild and skip; nothing is done.");
        command.SetAction((parsed, cancellation) => Task.FromResult(line.Guarded(parsed, shared, areFilesNeeded: true, session => new PlanCommand(session).Run(cancellation))));
        return command;
    }

    private static Command Debug(SharedOptions shared, CommandLine line)
    {
        var command = new Command("debug", "What a run needs, looked at one by one: configuration, versions, fonts, libraries, disk, locks.");
        command.SetAction(parsed => line.Guarded(() => new DebugCommand(line.Host, parsed.GetValue(shared.Config)).Run()));
        return command;
    }

    private static Command List(SharedOptions shared, CommandLine line)
    {
        var schema = new Argument<string?>("SCHEMA") { Description = "raw, staging, core, marts, ml or ops. Default: all.", Arity = ArgumentArity.ZeroOrOne };
        schema.AcceptOnlyFromAmong("raw", "staging", "core", "marts", "ml", "ops");
        var command = new Command("ls", "The warehouse's tables with their rows and what they are.") { schema };
        command.SetAction(parsed => line.Guarded(parsed, shared, areFilesNeeded: false, session =>
        {
            using var warehouse = WarehouseFile.OpenReadOnly(session.Configuration.Warehouse);
            return CatalogueCommands.List(session, warehouse, parsed.GetValue(schema));
        }));
        return command;
    }

    private static Command Checksum(SharedOptions shared, CommandLine line)
    {
        var schema = new Argument<string?>("SCHEMA") { Description = "raw, staging, core, marts or ml. Default: all.", Arity = ArgumentArity.ZeroOrOne };
        schema.AcceptOnlyFromAmong("raw", "staging", "core", "marts", "ml");
        var command = new Command("checksum", "One line per table: name, rows, checksum. Equal lines mean equal tables; the order of rows does not count.") { schema };
        command.SetAction(parsed => line.Guarded(parsed, shared, areFilesNeeded: false, session =>
        {
            using var warehouse = WarehouseFile.OpenReadOnly(session.Configuration.Warehouse);
            foreach (var table in Checksums.Compute(warehouse, parsed.GetValue(schema)))
                session.Output.WriteLine(FormattableString.Invariant($"{table.Table} {table.Rows} {table.Checksum}"));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Query(SharedOptions shared, CommandLine line)
    {
        var sql = new Argument<string>("SQL") { Description = "One statement; it can read the warehouse's tables and nothing else. Times are UTC." };
        var format = new Option<string>("--format") { Description = "table, csv (RFC 4180) or json (an array of objects).", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var command = new Command("query", "Ask the warehouse with SQL (DuckDB's dialect), read-only.") { sql, format };
        command.SetAction((parsed, cancellation) => Task.FromResult(line.Guarded(parsed, shared, areFilesNeeded: false,
            session => QueryCommand.Run(session, parsed.GetValue(sql)!, parsed.GetValue(format)!, cancellation))));
        return command;
    }

    private static Command Show(SharedOptions shared, CommandLine line)
    {
        var limit = new Option<int>("--limit") { Description = "At most so many rows.", DefaultValueFactory = _ => 20 };
        var rejected = new Command("rejected", "Rows that were kept aside: where they are, why, and what they hold.") { limit };
        rejected.SetAction(parsed => line.Guarded(parsed, shared, areFilesNeeded: false, session =>
        {
            using var warehouse = WarehouseFile.OpenReadOnly(session.Configuration.Warehouse);
            return RejectedRows.Show(session, warehouse, Math.Max(0, parsed.GetValue(limit)));
        }));
        var checks = Reading("checks", "Checks that found offenders, with the first of them.", shared, line, FailedChecks.Show);
        var table = new Argument<string?>("TABLE") { Description = "A table, with or without its schema; 'tradecrm ls' lists them.", Arity = ArgumentArity.ZeroOrOne };
        var rows = new Option<int>("--limit") { Description = "At most so many rows.", DefaultValueFactory = _ => 5 };
        var command = new Command("show", "A table: what it is, what each column means, the first rows. Or the rows that were kept aside, or the checks that found something.") { table, rows, rejected, checks };
        command.SetAction(parsed => parsed.GetValue(table) is { } name
            ? line.Guarded(parsed, shared, areFilesNeeded: false, session =>
            {
                using var warehouse = WarehouseFile.OpenReadOnly(session.Configuration.Warehouse);
                return CatalogueCommands.Show(session, warehouse, name, Math.Clamp(parsed.GetValue(rows), 0, 500));
            })
            : ShowWhat(line));
        return command;
    }

    private static int ShowWhat(CommandLine line)
    {
        line.Host.Error.WriteLine("show what? Expected 'tradecrm show TABLE' ('tradecrm ls' lists them), 'tradecrm show rejected' or 'tradecrm show checks'.");
        return ExitCode.Usage;
    }
}
