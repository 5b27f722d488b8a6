using System.Runtime.InteropServices;
using TradeCrm.Ingest;
using TradeCrm.Models.Intent;
using TradeCrm.Reports;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>What a run needs, looked at one thing after the other; works with a broken configuration too, for that is when it is asked.</summary>
internal sealed class DebugCommand(CommandHost host, string? asked)
{
    private const double LeastFreeMegabytes = 500;

    private bool isBad;

    public int Run()
    {
        Say("ok", "version", $"tradecrm {CommandLine.Version}, .NET {Environment.Version}, {RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}");
        Say("ok", "engine", $"DuckDB {WarehouseFile.EngineVersion}, warehouse schema {WarehouseFile.SchemaVersion}");
        if (Configuration() is { } configuration)
        {
            Warehouse(configuration);
            Disk("warehouse", Path.GetDirectoryName(configuration.Warehouse.Path)!);
            Disk("reports", configuration.Reports.Output);
            Sources(configuration);
        }

        Disk("temporary files", Path.GetTempPath());
        Memory();
        Say(LightGbmLibrary.IsUsable() ? "ok" : "warn", "LightGBM", LightGbmLibrary.IsUsable() ? "usable" : LightGbmLibrary.MissingNotice);
        Say(ReportFonts.AreUsable() ? "ok" : "bad", "fonts", ReportFonts.AreUsable() ? "the charts' own font (Open Sans) is usable; the machine needs none" : "the charts' own font cannot be drawn: the SkiaSharp library is damaged. Install TradeCrm anew.");
        var zones = TimeZoneInfo.GetSystemTimeZones().Count;
        Say(zones > 100 ? "ok" : "bad", "time zones", zones > 100 ? Words.Of($"{zones} known") : "the machine has no time zone database. Install the package tzdata.");
        Say("ok", "terminal", host.IsTerminal ? Words.Of($"{host.Width} columns") : "none; plain lines are written");
        return isBad ? ExitCode.Failed : ExitCode.Done;
    }

    private PipelineConfiguration? Configuration()
    {
        try
        {
            var path = ConfigurationFile.Find(asked, host.Folder);
            var configuration = ConfigurationFile.Read(path, Path.GetRelativePath(host.Folder, path), host.Environment, areFilesNeeded: false);
            Say("ok", "configuration", $"{configuration.ShownPath}: {configuration.Company.Name}, {Words.Count(configuration.Sources.Count, "source")}");
            return configuration;
        }
        catch (TradeCrmException failure)
        {
            foreach (var line in failure.Message.Split('\n'))
                Say("bad", "configuration", line);
            return null;
        }
    }

    private void Warehouse(PipelineConfiguration configuration)
    {
        try
        {
            using var warehouse = WarehouseFile.OpenReadOnly(configuration.Warehouse);
            Say("ok", "warehouse", Words.Of($"{configuration.ShownWarehouse}, {new FileInfo(warehouse.Path).Length / 1e6:N1} MB, held by nobody"));
        }
        catch (WarehouseMissingException)
        {
            Say("ok", "warehouse", $"{configuration.ShownWarehouse} is not there yet; the first run makes it");
        }
        catch (WarehouseInUseException held)
        {
            Say("warn", "warehouse", held.Message);
        }
        catch (WarehouseOlderException older)
        {
            Say("ok", "warehouse", older.Message);
        }
        catch (TradeCrmException failure)
        {
            Say("bad", "warehouse", failure.Message);
        }
    }

    private void Sources(PipelineConfiguration configuration)
    {
        foreach (var source in configuration.Sources)
        {
            var files = SourceFiles.Find(configuration.Folder, source.Path);
            var refused = files.Where(file => !IsReadable(file.FullPath)).Select(file => file.ShownPath).ToList();
            if (files.Count == 0)
                Say("bad", "source", $"{source.Name}: '{source.Path}' matches no file. Correct its path, or take the source out until there is one.");
            else if (refused.Count > 0)
                Say("bad", "source", $"{source.Name}: you may not read {string.Join(", ", refused.Take(3))}. Change the permissions of the file.");
            else
                Say("ok", "source", $"{source.Name}: {Words.Count(files.Count, "file")}");
        }
    }

    private static bool IsReadable(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Disk(string what, string folder)
    {
        var there = folder;
        while (!Directory.Exists(there) && Path.GetDirectoryName(there) is { } parent)
            there = parent;
        var free = new DriveInfo(there).AvailableFreeSpace / 1e6;
        Say(free < LeastFreeMegabytes ? "warn" : "ok", "disk", Words.Of($"{free:N0} MB free for {what} ({there}){(free < LeastFreeMegabytes ? ". Free some space before a large load." : "")}"));
    }

    private void Memory() => Say("ok", "memory", Words.Of($"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e6:N0} MB for this process, {Environment.ProcessorCount} processors"));

    private void Say(string state, string what, string text)
    {
        isBad |= state == "bad";
        host.Output.WriteLine($"  {state,-4}  {what,-15}  {text}");
    }
}
