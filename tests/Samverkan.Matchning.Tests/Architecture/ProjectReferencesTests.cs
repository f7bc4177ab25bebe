using System.Xml.Linq;

namespace Samverkan.Matchning.Tests.Architecture;

/// <summary>References point down only, as the diagram of the design says.</summary>
public sealed class ProjectReferencesTests
{
    private const string App = "Samverkan.Matchning.App";
    private const string Web = "Samverkan.Matchning.Web";
    private const string Storage = "Samverkan.Matchning.Storage";
    private const string Formats = "Samverkan.Matchning.Formats";
    private const string Domain = "Samverkan.Matchning";
    private const string Language = "Samverkan.Matchning.Language";

    [Theory]
    [InlineData(Language)]
    [InlineData(Domain, Language)]
    [InlineData(Formats, Domain)]
    [InlineData(Storage, Domain)]
    [InlineData(Web, Domain)]
    [InlineData(App, Web, Storage, Formats, Domain)]
    public void A_project_refers_only_to_what_lies_below_it(string project, params string[] allowed)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        Assert.All(References(project), reference => Assert.Contains(reference, allowed));
    }

    [Fact]
    public void Every_project_of_the_source_has_its_place_in_the_diagram() =>
        Assert.Equal(
            [Domain, App, Formats, Language, Storage, Web],
            Repository.SourceFiles("*.csproj").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_language_knows_no_database_no_web_and_no_file_formats()
    {
        string[] allowed = ["MathNet.Numerics", "Microsoft.Extensions.AI.Abstractions", "System.Numerics.Tensors"];
        Assert.All(Items(Language, "PackageReference"), package => Assert.Contains(package, allowed));
    }

    [Fact]
    public void No_project_takes_in_files_of_another() => Assert.All(
        Repository.SourceFiles("*.csproj"),
        file => Assert.DoesNotContain(
            XDocument.Load(file).Descendants("Compile"), item => item.Attribute("Include")?.Value.Contains("..", StringComparison.Ordinal) == true));

    private static IEnumerable<string> References(string project) =>
        Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Path.Combine(Repository.Source, project, $"{project}.csproj")).Descendants(kind).Select(item => item.Attribute("Include")!.Value);
}
