namespace TradeCrm.Warehouse;

/// <summary>What a build or a scoring did.</summary>
/// <param name="Models">Nodes that ran: SQL models and C# steps.</param>
/// <param name="Checks">Checks that ran.</param>
/// <param name="Warnings">Checks of severity warn that found offenders.</param>
/// <param name="Failed">Those checks, in the order of the graph.</param>
/// <param name="Notices">What the user should read besides: events after the clock, what a step has to say.</param>
/// <param name="Elapsed">From start to commit.</param>
public sealed record GraphRun(int Models, int Checks, int Warnings, IReadOnlyList<CheckResult> Failed, IReadOnlyList<string> Notices, TimeSpan Elapsed);
