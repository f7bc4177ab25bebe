using System.IO.Compression;
using Samverkan.Matchning.Formats.Documents;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>
/// The visible sheets of an Excel workbook. Read as a stream straight from the XML, so that a list of 100 000 rows needs no tree;
/// the Open XML SDK would also follow relations that a hostile file chose.
/// </summary>
internal sealed class XlsxWorkbook(ZipArchive archive, UnitListOptions options, CancellationToken cancellationToken)
{
    /// <summary>The sheets that a person sees, in their order.</summary>
    public IEnumerable<Sheet> Sheets()
    {
        var main = Relations("_rels/.rels", "").FirstOrDefault(relation => relation.Type == "officeDocument").Target ?? "xl/workbook.xml";
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var relations = Relations($"{folder}_rels/{main[folder.Length..]}.rels", folder);
        var texts = SharedTexts.Read(archive, relations.FirstOrDefault(relation => relation.Type == "sharedStrings").Target, options, cancellationToken);
        foreach (var (name, id) in VisibleSheets(main))
        {
            var part = relations.FirstOrDefault(relation => relation.Id == id && relation.Type == "worksheet").Target;
            if (part is not null)
            {
                yield return new Sheet(name, new XlsxRows(archive, part, texts, options, cancellationToken));
            }
        }
    }

    private List<(string Name, string Id)> VisibleSheets(string part)
    {
        using var reader = XlsxXml.Open(archive, part) ?? throw Rejections.Damaged();
        var sheets = new List<(string, string)>();
        while (reader.Read())
        {
            if (reader.IsStart("sheet") && (reader.GetAttribute("state") ?? "visible") == "visible" && reader.Attribute("id") is { } id)
            {
                sheets.Add((CellText.Clean(reader.GetAttribute("name") ?? ""), id));
            }
        }

        return sheets;
    }

    /// <summary>Relations inside the file; the last part of a type is the same in both dialects.</summary>
    private List<(string Id, string Type, string? Target)> Relations(string part, string folder)
    {
        var relations = new List<(string, string, string?)>();
        using var reader = XlsxXml.Open(archive, part);
        while (reader is not null && reader.Read())
        {
            if (!reader.IsStart("Relationship") || reader.GetAttribute("TargetMode") == "External" || reader.GetAttribute("Target") is not { Length: > 0 } target)
            {
                continue;
            }

            var type = reader.GetAttribute("Type") ?? "";
            relations.Add((reader.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], target[0] == '/' ? target[1..] : folder + target));
        }

        return relations;
    }
}
