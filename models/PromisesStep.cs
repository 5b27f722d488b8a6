using Microsoft.Extensions.Logging;
using TradeCrm.Models.Promises;
using TradeCrm.Warehouse;

namespace TradeCrm.Models;

/// <summary>
/// Finds what salespeople promised in the texts of activities, in English and Chinese, by rules (docs/promises.md). A text in another language is marked 'not_read': nothing is said about it.
/// Reads core.activities; writes ml.promises, one row per promise, ml.deeds_told, one row per activity and kind of thing that it says is done, and ml.texts_read, one row per subject or body.
/// </summary>
public sealed partial class PromisesStep(ILogger logger) : IGraphStep
{
    private readonly ILogger _logger = logger;

    /// <inheritdoc/>
    public string Name => "promises";

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["core.activities", "ops.settings"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Writes { get; } = ["ml.promises", "ml.deeds_told", "ml.texts_read"];

    /// <inheritdoc/>
    public GraphStepOutcome Run(WarehouseFile warehouse, CancellationToken cancellation)
    {
        var results = new PromiseTexts(warehouse).Read().AsParallel().AsOrdered().WithCancellation(cancellation).Select(PromiseReading.Of).ToList();
        var rows = new PromiseRows(warehouse).Write(results);
        var notRead = results.Count(result => result.State == "not_read");
        LogRead(rows, results.Count, notRead);
        return new(rows, null);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Found {Promises} promises in {Texts} texts; {NotRead} texts are in languages that are not read")]
    private partial void LogRead(long promises, int texts, int notRead);
}
