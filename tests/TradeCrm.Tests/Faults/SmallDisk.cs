using System.Diagnostics;

namespace TradeCrm.Tests.Faults;

/// <summary>A disk of a size of one's choice at a folder, in memory; needs root.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string folder;

    public SmallDisk(string folder, string size)
    {
        OutsidePart.RequireProgram("mount");
        this.folder = Directory.CreateDirectory(folder).FullName;
        if (Exit("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder) is not 0 and var code)
            OutsidePart.Missing($"needs to mount a disk (mount ended with {code})");
    }

    public void Resize(string size) => Assert.Equal(0, Exit("mount", "-o", $"remount,size={size}", folder));

    public void MakeReadOnly() => Assert.Equal(0, Exit("mount", "-o", "remount,ro", folder));

    /// <summary>Writes until nothing is free.</summary>
    public void Fill(string name)
    {
        using var file = new FileStream(Path.Combine(folder, name), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        while (new DriveInfo(folder).AvailableFreeSpace > 0)
            file.Write(page);
    }

    public void Dispose() => Exit("umount", folder);

    private static int Exit(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
