namespace TradeCrm.Pipeline;

/// <summary>How far a stage is.</summary>
/// <param name="Done">Part of <paramref name="Total"/> that is done.</param>
/// <param name="Total">The whole, in the same unit; 0 when it is not known.</param>
/// <param name="Text">Count and rate in words.</param>
internal readonly record struct StageProgress(double Done, double Total, string Text);

/// <summary>Shows the stages of a run: one live line for each on a terminal, plain lines elsewhere.</summary>
internal abstract class StageScreen(TextWriter output)
{
    /// <summary>The one that fits the machine.</summary>
    public static StageScreen For(CommandHost host) => host.IsTerminal ? new LiveScreen(host) : new PlainScreen(host.Output);

    /// <summary>Runs a stage's work and shows how it goes.</summary>
    public abstract T Watch<T>(string stage, Func<Action<StageProgress>, T> work);

    /// <summary>A line about one file or model; a terminal leaves it to the live line.</summary>
    public abstract void Detail(string stage, string text);

    /// <summary>The stage's own line: what came of it and how long it took, at the end of the column.</summary>
    public void Summary(string stage, string text, TimeSpan elapsed) => Line($"  {stage,-8} {text,-70}  {Words.Seconds(elapsed),8}");

    /// <summary>A line of its own.</summary>
    public void Line(string text = "") => output.WriteLine(text.TrimEnd());
}

/// <summary>Plain lines for logs and pipes.</summary>
internal sealed class PlainScreen(TextWriter output) : StageScreen(output)
{
    /// <inheritdoc/>
    public override T Watch<T>(string stage, Func<Action<StageProgress>, T> work) => work(_ => { });

    /// <inheritdoc/>
    public override void Detail(string stage, string text) => Line($"  {stage,-8} {text}");
}
