using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace TradeCrm.Benchmarks.Kills;

/// <summary>The built <c>tradecrm</c> as a process of its own, with the events that it writes to standard error.</summary>
public sealed class TradeCrmProcess : IDisposable
{
    private readonly Process process;
    private readonly BlockingCollection<string> events = [];
    private readonly StringBuilder plain = new();
    private readonly Task<string> output;
    private readonly Task reading;

    /// <summary>Starts the command; with events it is given <c>--log-format json</c>.</summary>
    public TradeCrmProcess(string folder, bool hasEvents, params IEnumerable<string> arguments)
    {
        IEnumerable<string> all = ["exec", Path.Combine(AppContext.BaseDirectory, "tradecrm.dll"), .. arguments, .. hasEvents ? ["--log-format", "json"] : Array.Empty<string>()];
        process = Process.Start(new ProcessStartInfo("dotnet", all) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        output = process.StandardOutput.ReadToEndAsync();
        // On a thread of its own at once: the caller's scheduler may have none to spare until it is too late to see anything.
        reading = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Its id.</summary>
    public int Id => process.Id;

    /// <summary>Whether it is over.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>What it wrote to standard output; waits for its end.</summary>
    public string Output => output.GetAwaiter().GetResult();

    /// <summary>What it wrote to standard error besides events; waits for its end.</summary>
    public string Error
    {
        get
        {
            reading.GetAwaiter().GetResult();
            return plain.ToString();
        }
    }

    /// <summary>Waits until the event has come so many times.</summary>
    /// <returns>False if the process ended before.</returns>
    public bool WaitFor(string name, int times)
    {
        foreach (var found in events.GetConsumingEnumerable())
        {
            if (found == name && --times == 0)
                return true;
        }
        return false;
    }

    /// <summary>SIGKILL: nothing in the process can run any more.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>SIGTERM, as a service manager or a shutdown sends it.</summary>
    public void Terminate() => Process.Start("kill", ["-TERM", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.WaitForExit();

    /// <summary>Waits for the end.</summary>
    /// <exception cref="TimeoutException">It takes longer than two minutes.</exception>
    public int ExitCode()
    {
        if (process.WaitForExit(TimeSpan.FromMinutes(2)))
            return process.ExitCode;
        Kill();
        throw new TimeoutException("tradecrm did not end within two minutes.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        reading.GetAwaiter().GetResult();
        process.Dispose();
        events.Dispose();
    }

    private void Read()
    {
        while (process.StandardError.ReadLine() is { } line)
        {
            if (line.StartsWith("{\"@t\"", StringComparison.Ordinal))
                events.Add(NameOf(line));
            else
                plain.Append(line).Append('\n');
        }
        events.CompleteAdding();
    }

    private static string NameOf(string line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            return parsed.RootElement.TryGetProperty("EventId", out var id) && id.TryGetProperty("Name", out var name) ? name.GetString()! : "";
        }
        catch (JsonException)
        {
            // The kill cut the line.
            return "";
        }
    }
}
