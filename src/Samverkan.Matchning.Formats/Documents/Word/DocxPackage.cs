using System.Xml.Linq;

namespace Samverkan.Matchning.Formats.Documents.Word;

/// <summary>Finds the parts of a Word document by their declared relations. Relations that lead out of the file are not followed.</summary>
internal sealed class DocxPackage
{
    private readonly XmlPart _parts;
    private readonly string _folder;
    private readonly XElement? _relations;

    public DocxPackage(XmlPart parts)
    {
        _parts = parts;
        var main = Target(parts.Load("_rels/.rels"), "", "officeDocument") ?? "word/document.xml";
        Main = parts.Load(main) ?? throw Rejections.Damaged();
        var name = main[(main.LastIndexOf('/') + 1)..];
        _folder = main[..^name.Length];
        _relations = parts.Load($"{_folder}_rels/{name}.rels");
    }

    /// <summary>The root of the main part.</summary>
    public XElement Main { get; }

    /// <summary>The root of the part with the given role, such as "styles".</summary>
    public XElement? Related(string role) => Target(_relations, _folder, role) is { } name ? _parts.Load(name) : null;

    private static string? Target(XElement? relations, string folder, string role)
    {
        // The last part of the type is the same in the transitional and the strict dialect; the rest is not.
        var target = relations?.Elements()
            .Where(relation => relation.Value("TargetMode") != "External")
            .FirstOrDefault(relation => relation.Value("Type")?.EndsWith("/" + role, StringComparison.Ordinal) ?? false)
            ?.Value("Target");
        if (target is null)
        {
            return null;
        }

        return target.StartsWith('/') ? target[1..] : folder + target;
    }
}
