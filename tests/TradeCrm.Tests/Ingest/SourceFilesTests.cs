using TradeCrm.Ingest;

namespace TradeCrm.Tests.Ingest;

public class SourceFilesTests
{
    [Theory]
    [InlineData("*.csv", "a.csv b.csv")]
    [InlineData("?.csv", "a.csv b.csv")]
    [InlineData("**/*.csv", "a.csv b.csv in/c.csv in/deep/d.csv")]
    [InlineData("*/*.csv", "in/c.csv")]
    [InlineData("in/**", "in/c.csv in/deep/d.csv")]
    [InlineData("a.csv", "a.csv")]
    [InlineData("nothing/*.csv", "")]
    [InlineData("none.csv", "")]
    public void Match_Pattern_GivesSortedFullPathsWithoutLinks(string pattern, string expected)
    {
        using var outside = new TemporaryFile("secret.csv", []);
        using var file = new TemporaryFile("b.csv", []);
        Directory.CreateDirectory(Path.Combine(file.Folder, "in", "deep"));
        foreach (var name in (string[])["a.csv", "in/c.csv", "in/deep/d.csv", "x.txt"])
            File.WriteAllText(Path.Combine(file.Folder, name), "");
        Directory.CreateSymbolicLink(Path.Combine(file.Folder, "in", "round"), file.Folder);
        Directory.CreateSymbolicLink(Path.Combine(file.Folder, "out"), outside.Folder);
        File.CreateSymbolicLink(Path.Combine(file.Folder, "z.csv"), outside.Path);
        var found = SourceFiles.Match(pattern, file.Folder).Select(path => Path.GetRelativePath(file.Folder, path).Replace('\\', '/'));
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void LinksPassedOver_LinksThatLeadOut_AreNamed()
    {
        using var outside = new TemporaryFile("secret.csv", []);
        using var file = new TemporaryFile("b.csv", []);
        Directory.CreateSymbolicLink(Path.Combine(file.Folder, "out"), outside.Folder);
        File.CreateSymbolicLink(Path.Combine(file.Folder, "z.csv"), outside.Path);
        File.CreateSymbolicLink(Path.Combine(file.Folder, "b-again.csv"), file.Path);

        Assert.Equal(["z.csv"], SourceFiles.LinksPassedOver("*.csv", file.Folder).Select(Path.GetFileName));
        Assert.Equal(["out", "z.csv"], SourceFiles.LinksPassedOver("**/*.csv", file.Folder).Select(Path.GetFileName));
        Assert.Equal(["b-again.csv", "b.csv"], SourceFiles.Match("*.csv", file.Folder).Select(Path.GetFileName));
    }
}
