using System.Runtime.InteropServices;

namespace TradeCrm.Tests.Faults;

/// <summary>Runs work on a thread of which the file system believes that it belongs to nobody, for root is refused nothing.</summary>
internal static partial class AsNobody
{
    private const int Nobody = 65_534;

    public static Task<T> Run<T>(Func<Task<T>> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            var before = SetFsUid(Nobody);
            try
            {
                done.SetResult(work().GetAwaiter().GetResult());
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
            finally
            {
                _ = SetFsUid(before);
            }
        });
        thread.Start();
        return done.Task;
    }

    // Of this thread alone, and of files alone (setfsuid(2)).
    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial int SetFsUid(int user);
}
