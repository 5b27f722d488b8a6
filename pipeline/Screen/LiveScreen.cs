using Spectre.Console;

namespace TradeCrm.Pipeline;

/// <summary>One live line per stage with count, rate and time left; gone when the stage's own line is written.</summary>
internal sealed class LiveScreen(CommandHost host) : StageScreen(host.Output)
{
    /// <inheritdoc/>
    public override T Watch<T>(string stage, Func<Action<StageProgress>, T> work)
    {
        return Screens.Of(host, host.Width).Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 }, new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var line = context.AddTask($"{stage,-8}");
                line.IsIndeterminate = true;
                return work(progress =>
                {
                    line.IsIndeterminate = progress.Total <= 0;
                    line.MaxValue = Math.Max(1, progress.Total);
                    line.Value = Math.Min(progress.Done, progress.Total);
                    line.Description = Markup.Escape($"{stage,-8} {progress.Text}");
                });
            });
    }

    /// <inheritdoc/>
    public override void Detail(string stage, string text)
    {
    }
}
