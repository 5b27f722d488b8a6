using System.CommandLine;
using TradeCrm.Benchmarks;
using TradeCrm.Benchmarks.Kills;

var root = new RootCommand("Measures TradeCrm against a baseline in the same run, and breaks its runs on purpose. Results are written as Markdown.")
{
    LoadBenchmark.Command(), KillBenchmark.Command(),
};
return await root.Parse(args).InvokeAsync();
