using Samverkan.Matchning.Corpus.Reading;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Corpus;

/// <summary>Reads a corpus folder. A fault never stops the reading; it becomes an issue with file and line.</summary>
/// <param name="clock">Tells which dates lie in the future.</param>
public sealed class CorpusReader(TimeProvider clock)
{
    /// <summary>Reads all of a corpus but its training and evaluation texts.</summary>
    /// <exception cref="NotFoundException">There is no such folder.</exception>
    public CorpusReadResult Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new NotFoundException("korpus-saknas", "Korpusmappen finns inte. Kontrollera sökvägen till korpusen.");
        }

        var issues = new List<CorpusIssue>();
        var areas = ListFile.Read(folder, CorpusFiles.Areas, "slug", issues, ListItems.Area);
        var values = new KnownValues([.. areas.Select(area => area.Item.Slug)], DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        var glossary = ListFile.Read(folder, CorpusFiles.Glossary, "term", issues, fields => ListItems.Term(fields, values));
        var rules = ListFile.Read(folder, CorpusFiles.Routing, "id", issues, fields => ListItems.Rule(fields, values));
        var aliases = File.Exists(Path.Combine(folder, CorpusFiles.UniversityNames)) // a corpus that nobody imports publications to needs none
            ? ListFile.Read(folder, CorpusFiles.UniversityNames, "lärosäte", issues, ListItems.UniversityAliases) : [];

        var files = CorpusFiles.Folders.SelectMany(entry => FilesOf(folder, entry.Kind, entry.Folder, issues)).ToArray();
        var found = new (LocatedRecord? Record, List<CorpusIssue> Issues)[files.Length];
        Parallel.For(0, files.Length, index => found[index] = RecordFile.Read(folder, files[index].Name, files[index].Kind, values));

        issues.AddRange(found.SelectMany(one => one.Issues));
        var records = found.Select(one => one.Record).OfType<LocatedRecord>().ToList();
        var corpus = new CorpusSnapshot(
            [.. areas.Select(area => area.Item)],
            [.. records.Select(located => located.Record)],
            [.. glossary.Select(term => term.Item)],
            [.. rules.Select(rule => rule.Item)],
            [.. aliases.Select(alias => alias.Item)],
            EverydaySwedish.Read(folder, values.AreaSlugs, issues));
        return new CorpusReadResult(corpus, CorpusIssues.Sorted(issues), records, areas);
    }

    private static List<(string Name, RecordKind Kind)> FilesOf(string root, RecordKind kind, string folder, List<CorpusIssue> issues)
    {
        var path = Path.Combine(root, folder);
        if (!Directory.Exists(path))
        {
            issues.Add(new CorpusIssue(folder, 1, $"Mappen {folder} saknas.", IssueSeverity.Error));
            return [];
        }

        var files = new List<(string, RecordKind)>();
        foreach (var file in Directory.EnumerateFiles(path).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal))
        {
            var name = $"{folder}/{file}";
            if (file.EndsWith(".md", StringComparison.Ordinal))
            {
                files.Add((name, kind));
            }
            else if (!file.StartsWith('.'))
            {
                issues.Add(new CorpusIssue(name, 1, $"Filen läses inte: en post ska ha filändelsen .md.", IssueSeverity.Warning));
            }
        }

        return files;
    }
}
