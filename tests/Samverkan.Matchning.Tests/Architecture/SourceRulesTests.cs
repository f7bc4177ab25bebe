using System.Text.RegularExpressions;

namespace Samverkan.Matchning.Tests.Architecture;

/// <summary>House rules that can be read from the files.</summary>
public sealed partial class SourceRulesTests
{
    private const int MaxLines = 400;

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.Empty(Repository.SourceFiles("*.cs").Where(file => File.ReadLines(file).Count() > MaxLines).Select(Relative));

    [Fact]
    public void Time_comes_from_a_TimeProvider() =>
        Assert.Empty(Repository.SourceFiles("*.cs").Where(file => Clock().IsMatch(File.ReadAllText(file))).Select(Relative));

    [Fact]
    public void Only_the_agreed_folders_lie_in_the_root()
    {
        // Folders that git ignores (a data folder, editors' own) are each developer's business.
        string[] agreed = ["src", "tests", "models", "corpus", "data", "TestResults", "BenchmarkDotNet.Artifacts", "shared"];
        var others = Directory.EnumerateDirectories(Repository.Root).Select(Path.GetFileName).OfType<string>().Where(name => name[0] != '.' && !agreed.Contains(name));
        Assert.Empty(others);
    }

    [Fact]
    public void A_file_declares_the_namespace_of_its_folder() => Assert.Empty(
        Repository.SourceFiles("*.cs").Where(file => Declared().Match(File.ReadAllText(file)) is { Success: true } match
            && match.Groups[1].Value != Path.GetDirectoryName(Relative(file))!.Replace(Path.DirectorySeparatorChar, '.')).Select(Relative));

    private static string Relative(string file) => Path.GetRelativePath(Repository.Source, file);

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bDateTime\.Today\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
