using System.CommandLine;
using TradeCrm.Benchmarks;
using TradeCrm.Benchmarks.Kills;
using TradeCrm.Benchmarks.Plausibility;

var root = new RootCommand("Measures TradeCrm against a baseline in the same run, breaks its runs on purpose, and holds the simulated company against published figures. Results are written as Markdown.")
{
    LoadBenchmark.Command(), KillBenchmark.Command(), PlausibilityReport.Command(),
};
return await root.Parse(args).InvokeAsync();
