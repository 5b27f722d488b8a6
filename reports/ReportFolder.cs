using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports;

/// <summary>A month's or a day's folder, replaced whole: whoever looks, and whenever the process is killed, finds the former files or the new ones and no mixture.</summary>
internal sealed partial class ReportFolder(string folder, Action<string>? progress)
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    // "No space left on device" and a used-up quota.
    private static readonly int[] FullCodes = [28, 122, unchecked((int)0x80070070)];

    /// <summary>Puts the files there and removes what a killed run left beside the folder.</summary>
    /// <exception cref="DiskFullException">The disk is full; the former files stand.</exception>
    /// <exception cref="ReportFolderException">The folder cannot be written or replaced.</exception>
    public void Replace(IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var fresh = folder + ".new";
        try
        {
            if (!Directory.Exists(folder) && Directory.Exists(folder + ".old"))
                Directory.Move(folder + ".old", folder);
            RemoveLeftovers();
            Directory.CreateDirectory(fresh);
            foreach (var (name, bytes) in files)
                File.WriteAllBytes(Path.Combine(fresh, name), bytes);
            progress?.Invoke("files");
            Put(fresh);
            progress?.Invoke("folder");
            RemoveLeftovers();
        }
        catch (IOException failure) when (FullCodes.Contains(failure.HResult))
        {
            RemoveLeftovers();
            throw new DiskFullException("the report", folder, "reports.output", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ReportFolderException(folder, failure);
        }
    }

    private void Put(string fresh)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(fresh, folder);
            return;
        }
        if (OperatingSystem.IsLinux() && TryExchange(fresh))
            return;
        // Where two folders cannot change places in one step, a kill between these two leaves the former report in '.old' until the next run.
        Directory.Move(folder, folder + ".old");
        Directory.Move(fresh, folder);
    }

    // Not every file system can; the caller then does it in two steps.
    private bool TryExchange(string fresh)
    {
        try
        {
            return ExchangeNames(CurrentFolder, fresh, CurrentFolder, folder, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    // Those of other months and days too: a run that was killed on the last day of a month must not leave its half for ever.
    private void RemoveLeftovers()
    {
        var output = Path.GetDirectoryName(folder)!;
        if (!Directory.Exists(output))
            return;
        foreach (var leftover in Directory.EnumerateDirectories(output).Where(path => Leftover().IsMatch(Path.GetFileName(path))).ToList())
            Directory.Delete(leftover, recursive: true);
    }

    [GeneratedRegex(@"^\d{4}-\d{2}(-\d{2})?\.(new|old)$")]
    private static partial Regex Leftover();

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int ExchangeNames(int fromFolder, string from, int toFolder, string to, uint flags);
}
