using System.Runtime.InteropServices;

namespace TradeCrm.Models.Intent;

/// <summary>Whether LightGBM can run here: on Linux its native library needs OpenMP, which a bare machine may lack.</summary>
internal static class LightGbmLibrary
{
    public const string MissingNotice = "libgomp.so.1 is not on this machine, so the model was trained with FastTree instead of LightGBM; "
        + "install the package libgomp1 to use LightGBM.";

    public static bool IsUsable() =>
        !OperatingSystem.IsLinux() || NativeLibrary.TryLoad("libgomp.so.1", out _);
}
