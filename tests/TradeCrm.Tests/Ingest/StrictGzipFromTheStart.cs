using System.Runtime.CompilerServices;
using TradeCrm.Ingest.Files;

namespace TradeCrm.Tests.Ingest;

/// <summary>Other tests may open a compressed stream before any reader is used; the command never does.</summary>
internal static class StrictGzipFromTheStart
{
    [ModuleInitializer]
    internal static void Set() => StrictGzip.Require();
}
