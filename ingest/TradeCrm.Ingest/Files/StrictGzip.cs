using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace TradeCrm.Ingest.Files;

/// <summary>Makes .NET report a gz file that ends too early: without this switch it is read as if it were whole, and rows are lost in silence.</summary>
internal static class StrictGzip
{
    /// <summary>The switch is looked at once, when the first compressed stream of the process is opened; so it is set when this assembly is first used.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Any later could be too late.")]
    internal static void Require() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);
}
