using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TradeCrm.Pipeline;

/// <summary>The usual help, and examples below it.</summary>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        ["tradecrm"] = ["tradecrm run", "tradecrm run --config shop/pipeline.yaml --as-of 2026-10-31", "tradecrm query \"from marts.visitor_intent limit 10\""],
        ["run"] = ["tradecrm run", "tradecrm run --as-of 2026-10-31", "tradecrm run --config shop/pipeline.yaml --log-format json 2> run.jsonl"],
        ["ingest"] = ["tradecrm ingest", "tradecrm ingest --config shop/pipeline.yaml"],
        ["build"] = ["tradecrm build", "tradecrm build --as-of 2026-10-31"],
        ["score"] = ["tradecrm score"],
        ["report"] = ["tradecrm report", "tradecrm report --month 2026-09"],
        ["kpi"] = ["tradecrm kpi", "tradecrm kpi --month 2026-09", "tradecrm kpi --format csv > figures.csv"],
        ["compare"] = ["tradecrm compare 2026-09 2026-10", "tradecrm compare 2025-10 2026-10 --rows 20", "tradecrm compare 2026-09 2026-10 --format json"],
        ["inspect"] = ["tradecrm inspect exports/orders.csv", "tradecrm inspect fair/ logs/access.log", "tradecrm inspect leads.xlsx --kind exhibition"],
        ["demo"] = ["tradecrm demo", "tradecrm demo --size medium --seed 7 --out /data/haina", "tradecrm run --config demo/pipeline.yaml"],
        ["plan"] = ["tradecrm plan", "tradecrm plan --config shop/pipeline.yaml"],
        ["debug"] = ["tradecrm debug"],
        ["dossier"] = ["tradecrm dossier \"muñoz furniture\"", "tradecrm dossier buyer@acme.example --all", "tradecrm dossier c_KH000393 --out falcon-gate.html"],
        ["ls"] = ["tradecrm ls", "tradecrm ls marts"],
        ["status"] = ["tradecrm status"],
        ["checksum"] = ["tradecrm checksum", "tradecrm checksum marts"],
        ["query"] =
        [
            "tradecrm query \"select country, count(*) from core.customers group by all\"",
            "tradecrm query \"from marts.unanswered_inquiries\" --format csv > unanswered.csv",
            "tradecrm query \"from ops.files\" --format json",
        ],
        ["show"] = ["tradecrm show unanswered_inquiries", "tradecrm show core.orders --limit 20", "tradecrm show rejected", "tradecrm show checks"],
        ["checks"] = ["tradecrm show checks"],
        ["rejected"] = ["tradecrm show rejected", "tradecrm show rejected --limit 100"],
    };

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in Examples.GetValueOrDefault(parseResult.CommandResult.Command.Name, []))
            output.WriteLine($"  {example}");
        output.WriteLine();
        return ExitCode.Done;
    }
}

/// <summary>Name and version.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"tradecrm {CommandLine.Version}");
        return ExitCode.Done;
    }
}
