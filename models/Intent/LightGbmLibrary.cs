using System.Runtime.InteropServices;

namespace TradeCrm.Models.Intent;

/// <summary>Whether LightGBM can run here: on Linux its native library needs OpenMP, which a bare machine may lack.</summary>
public static class LightGbmLibrary
{
    /// <summary>Said where it cannot run.</summary>
    public const string MissingNotice = "libgomp.so.1 is not on this machine, so the model was trained with FastTree instead of LightGBM; "
        + "install the package libgomp1 to use LightGBM.";

    /// <summary>True unless a library that it needs is missing.</summary>
    public static bool IsUsable() =>
        !OperatingSystem.IsLinux() || NativeLibrary.TryLoad("libgomp.so.1", out _);
}
