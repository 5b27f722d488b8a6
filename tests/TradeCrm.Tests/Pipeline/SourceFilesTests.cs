using TradeCrm.Pipeline;

namespace TradeCrm.Tests.Pipeline;

public sealed class SourceFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SourceFilesTests()
    {
        foreach (var name in new[] { "web/a-1.log", "web/a-10.log", "web/a-2.log", "web/b.log", "web/.a-0.log", "web/deep/a-3.log", "orders.csv" })
            folder.Write(name, "");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("orders.csv", "orders.csv")]
    [InlineData("./orders.csv", "orders.csv")]
    [InlineData("*.csv", "orders.csv")]
    [InlineData("web/a-*.log", "web/a-1.log web/a-10.log web/a-2.log")]
    [InlineData("web/a-?.log", "web/a-1.log web/a-2.log")]
    [InlineData("*/b.log", "web/b.log")]
    [InlineData("web/../web/b*", "web/b.log")]
    [InlineData("web/**/a-*.log", "web/a-1.log web/a-10.log web/a-2.log web/deep/a-3.log")]
    [InlineData("web", "")]
    [InlineData("gone/*.log", "")]
    [InlineData("WEB/a-1.LOG", "", true)]
    public void Find_Path_GivesFilesInOrdinalOrder(string path, string expected, bool needsCaseSensitiveDisk = false)
    {
        Assert.SkipWhen(needsCaseSensitiveDisk && !OperatingSystem.IsLinux(), "this file system ignores case");
        Assert.Equal(expected, string.Join(' ', SourceFiles.Find(folder.Path, path).Select(file => file.ShownPath)));
    }

    [Fact]
    public void Find_AbsolutePath_IsTakenAsItIs() =>
        Assert.Equal(Path.Combine(folder.Path, "web", "b.log"), SourceFiles.Find("/", folder.Path + "/web/b*").Single().FullPath);
}
