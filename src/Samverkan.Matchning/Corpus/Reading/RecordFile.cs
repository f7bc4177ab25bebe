using System.Text.RegularExpressions;
using Samverkan.Matchning.Language;
using YamlDotNet.RepresentationModel;

namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>Reads one record: YAML between two lines of <c>---</c>, then the text.</summary>
internal static partial class RecordFile
{
    private const string Fence = "---";

    /// <summary>Reads a file; the record is null when its front matter cannot be read at all.</summary>
    public static (LocatedRecord? Record, List<CorpusIssue> Issues) Read(string root, string name, RecordKind kind, KnownValues values)
    {
        var issues = new List<CorpusIssue>();
        var content = File.ReadAllText(Path.Combine(root, name)).ReplaceLineEndings("\n");
        var sink = new IssueSink(name, issues, offset: 0);
        RejectBrokenLetters(content, sink);
        var end = content.StartsWith(Fence + "\n", StringComparison.Ordinal) ? content.IndexOf($"\n{Fence}\n", StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            sink.Error(1, "Filen ska börja med ett huvud mellan två rader med ---, och därefter en text.");
            return (null, issues);
        }

        var head = content[(Fence.Length + 1)..(end + 1)];
        var body = content[(end + Fence.Length + 2)..].Trim();
        if (body.Length == 0)
        {
            sink.Error(content.AsSpan(0, end + 2).Count('\n') + 1, "Texten under huvudet saknas.");
        }

        var yaml = new IssueSink(name, issues, offset: 1);
        switch (YamlText.Parse(head, yaml))
        {
            case null:
                return (null, issues);
            case YamlMappingNode map:
                var fields = new FieldReader(map, yaml);
                var record = Common(Specific(kind, fields, values), fields, values) with { Text = body };
                CheckIdentity(record, name, fields);
                fields.RejectUnknown();
                return (new LocatedRecord(record, name, fields), issues);
            case var other:
                yaml.Error(other.Start.Line, "Huvudet ska bestå av fält, ett på varje rad.");
                return (null, issues);
        }
    }

    private static CorpusRecord Specific(RecordKind kind, FieldReader fields, KnownValues values) => kind switch
    {
        RecordKind.Intervention => RecordFields.Intervention(fields),
        RecordKind.University => UniversityFields.Read(fields, values),
        RecordKind.SpsmService => RecordFields.SpsmService(fields),
        RecordKind.ResearchItem => RecordFields.Research(fields, values),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static CorpusRecord Common(CorpusRecord record, FieldReader fields, KnownValues values) => record with
    {
        Id = fields.Text("id"),
        Title = fields.Text("titel"),
        OtherNames = fields.OptionalTexts("andra_namn"),
        Areas = fields.Areas("områden", values),
        SchoolForms = fields.Words<SchoolForm>("skolformer", isRequired: record.Kind != RecordKind.ResearchItem),
        IsVerified = fields.YesNo("verifierad"),
        Sources = Sources(fields),
        Checked = fields.Date("kontrollerad", values.Today),
    };

    private static IReadOnlyList<Source> Sources(FieldReader fields)
    {
        var sources = new List<Source>();
        var maps = fields.Maps("källor");
        foreach (var map in maps)
        {
            var url = map.Url("url");
            var (title, identifier, isMirror) = (map.OptionalText("titel"), map.OptionalText("id"), map.OptionalYesNo("spegel"));
            map.RejectUnknown();
            if (url is not null)
            {
                sources.Add(new Source(url, title, identifier, isMirror));
            }
        }

        if (maps.Count == 0)
        {
            fields.Error("källor", "Minst en källa behövs.");
        }

        return sources;
    }

    private static void CheckIdentity(CorpusRecord record, string name, FieldReader fields)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        if (record.Id.Length > 0 && record.Id != stem)
        {
            fields.Error("id", $"Id är ”{record.Id}” men filen heter ”{stem}.md”. De ska vara lika.");
        }

        if (record.Id.Length > 0 && !IdPattern().IsMatch(record.Id))
        {
            fields.Error("id", "Id får bara ha gemener a–z, siffror och bindestreck.");
        }

        if (fields.Text("typ") is { Length: > 0 } kind && kind != record.Kind.Slug())
        {
            fields.Error("typ", $"Typen är ”{kind}” men i den här mappen ska den vara ”{record.Kind.Slug()}”.");
        }

        if (record.Areas.Count == 0 && fields.Scalars("områden", isRequired: false).Count == 0)
        {
            fields.Error("områden", "Minst ett område behövs.");
        }
    }

    private static void RejectBrokenLetters(string content, IssueSink issues)
    {
        var at = content.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (at >= 0)
        {
            issues.Error(content.AsSpan(0, at).Count('\n') + 1, "Filen har tecken som inte går att läsa. Spara den som UTF-8.");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdPattern();
}
