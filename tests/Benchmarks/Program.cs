using System.CommandLine;
using TradeCrm.Benchmarks;

var root = new RootCommand("Measures TradeCrm against a baseline in the same run, and breaks its runs on purpose. Results are written as Markdown.") { LoadBenchmark.Command() };
return await root.Parse(args).InvokeAsync();
