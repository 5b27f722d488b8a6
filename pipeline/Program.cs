using System.Runtime.InteropServices;
using TradeCrm.Pipeline;

using var stop = new CancellationTokenSource();

// The first signal stops between batches; a second one ends the process as the system does.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}

using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await new CommandLine(CommandHost.OfThisProcess(TimeProvider.System)).InvokeAsync(args, stop.Token);
