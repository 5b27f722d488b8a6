using System.CommandLine;
using System.CommandLine.Help;
using TradeCrm.Ingest;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>The <c>tradecrm</c> command: parses arguments, runs one command and turns its outcome into an exit code.</summary>
public sealed class CommandLine
{
    private readonly CommandHost host;
    private readonly Command root;

    /// <summary>Sets up all commands over the given machine.</summary>
    public CommandLine(CommandHost host)
    {
        this.host = host;
        var shared = new SharedOptions();
        root = new Command("tradecrm", "Turns a trading company's CRM exports and website logs into a warehouse, scores and a monthly dashboard.")
        {
            shared.Config, shared.AsOf, shared.LogFormat, VersionOption(), HelpOption(),
        };
        root.SetAction(_ => Hint());
        foreach (var command in Commands.All(shared, this))
            root.Add(command);
    }

    /// <summary>The product's version, such as 0.1.0.</summary>
    public static string Version { get; } = typeof(CommandLine).Assembly.GetName().Version!.ToString(3);

    internal CommandHost Host => host;

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> InvokeAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not (ExampleHelp or VersionAction))
            return await UsageError(parsed);
        var configuration = new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(configuration, cancellation);
    }

    /// <summary>Runs the work of a command that needs a valid configuration, and says failures in the reader's words.</summary>
    internal int Guarded(ParseResult parsed, SharedOptions shared, bool areFilesNeeded, Func<CommandSession, int> work) =>
        Guarded(() => CommandSession.Open(host, parsed, shared, areFilesNeeded), session => work(session!));

    /// <summary>As the other, for a command that needs none.</summary>
    internal int Guarded(Func<int> work) => Guarded(() => null, _ => work());

    private int Guarded(Func<CommandSession?> open, Func<CommandSession?, int> work)
    {
        CommandSession? session = null;
        try
        {
            session = open();
            var exitCode = work(session);
            session?.Dispose();
            return exitCode == ExitCode.Done && session?.LogFailure is { } failure ? throw failure : exitCode;
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("Stopped. Nothing was changed.");
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (session is not null && EngineFailures.Behind(failure, session.Configuration.Warehouse.Path) is not null)
        {
            return Failed(session, EngineFailures.Behind(failure, session.Configuration.Warehouse.Path)!);
        }
        catch (TradeCrmException failure)
        {
            return Failed(session, failure);
        }
        catch (Exception defect)
        {
            var file = RunLogFile.Defect(session, host, defect);
            host.Error.WriteLine($"TradeCrm failed unexpectedly: {defect.Message.Split('\n')[0].TrimEnd()}");
            host.Error.WriteLine($"The details are in {file}. The warehouse is as it was before this stage.");
            return ExitCode.Internal;
        }
        finally
        {
            session?.Dispose();
        }
    }

    private int Failed(CommandSession? session, TradeCrmException failure)
    {
        session?.Log.Failed(failure);
        host.Error.WriteLine(failure.Message);
        return IsUsage(failure) ? ExitCode.Usage : ExitCode.Failed;
    }

    private static bool IsUsage(TradeCrmException failure) =>
        failure is ConfigurationException or TableNotFoundException or ConfigurationNotFoundException or AsOfException or MonthArgumentException or TradeCrm.Reports.MonthNotReportedException or QueryFailedException or CustomerNotFoundException or CustomerAmbiguousException or DossierFileException or DemoFolderException or DemoSpaceException or WarehouseMissingException
            or WarehouseInUseException or WarehouseNewerException or WarehouseOlderException or WarehouseUnreadableException or WarehouseForeignException
            or WarehouseStorageVersionException;

    private async Task<int> UsageError(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            await host.Error.WriteLineAsync(error.Message);
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : "";
        string[] names = [.. command.Subcommands.Select(sub => sub.Name), .. command.Options.Select(option => option.Name), .. SharedOptions.Names];
        var nearest = NearestName.Of(unknown, names);
        if (nearest is not null)
            await host.Error.WriteLineAsync($"Did you mean '{nearest}'?");
        await host.Error.WriteLineAsync($"See '{(command == root ? "tradecrm" : $"tradecrm {command.Name}")} --help'.");
        return ExitCode.Usage;
    }

    private int Hint()
    {
        root.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error });
        host.Output.WriteLine("Start with 'tradecrm run' in the folder that has your pipeline.yaml.");
        return ExitCode.Done;
    }

    private static HelpOption HelpOption()
    {
        var option = new HelpOption("--help", "-h", "-?");
        option.Action = new ExampleHelp((HelpAction)option.Action!);
        return option;
    }

    private static VersionOption VersionOption() => new("--version") { Action = new VersionAction() };
}
