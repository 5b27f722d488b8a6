using System.Globalization;
using TradeCrm.Simulator;

const string Help = """
    Writes the exports of a simulated company, and apart from them what really happened.

    dotnet run --project ingest/TradeCrm.Simulator -- --out DIR --truth DIR [--seed N]

      --out DIR     exports: crm/, fair/ and web/ (ingest/samples for the committed ones)
      --truth DIR   the truth; not inside --out, because the pipeline must not read it
      --seed N      default 1, the seed of the committed samples
    """;

if (args.Contains("--help") || args.Contains("-h"))
{
    Console.WriteLine(Help);
    return 0;
}

string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;
if (Value("--out") is not { } outDir || Value("--truth") is not { } truthDir || !int.TryParse(Value("--seed") ?? "1", CultureInfo.InvariantCulture, out var seed))
{
    Console.Error.WriteLine(Help);
    return 2;
}

Simulation.Write(new() { OutDir = outDir, TruthDir = truthDir, Seed = seed });
return 0;
