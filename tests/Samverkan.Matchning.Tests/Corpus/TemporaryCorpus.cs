using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Tests.Corpus;

/// <summary>A small corpus without errors in a folder of its own, for a test to spoil.</summary>
internal sealed class TemporaryCorpus : IDisposable
{
    public TemporaryCorpus()
    {
        foreach (var folder in (string[])["insatser", "larosaten", "spsm", "forskning", "traning"])
        {
            Directory.CreateDirectory(Path.Combine(Folder, folder));
        }

        foreach (var (file, text) in SampleCorpus.Files)
        {
            Write(file, text);
        }
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"korpus-{Guid.NewGuid():N}");

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    /// <summary>Changes a file of the sample; the text to replace has to be there.</summary>
    public void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Adds a copy of a record under another id, with another title, address and text unless they are kept.</summary>
    public void Copy(string file, string id, string? title = null, string? address = null, string? body = null)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));
        var fence = Array.LastIndexOf(lines, "---");
        var head = lines[..fence].Select(line =>
            line.StartsWith("id: ", StringComparison.Ordinal) ? $"id: {id}"
            : line.StartsWith("titel: ", StringComparison.Ordinal) ? $"titel: {title ?? $"Titel för {id}"}"
            : line.StartsWith("  - url: ", StringComparison.Ordinal) ? $"  - url: {address ?? $"https://example.org/{id}"}"
            : line);
        Write($"{Path.GetDirectoryName(file)}/{id}.md", string.Join('\n', [.. head, "---", body ?? $"Bara {id} beskrivs här."]) + "\n");
    }

    public CorpusReadResult Read() => new CorpusReader(new FixedClock()).Read(Folder);

    public CorpusCheckResult Check() => new CorpusCheck(new FixedClock()).Run(Folder);

    /// <summary>The errors as the command line shows them.</summary>
    public IReadOnlyList<string> Errors() => Told(IssueSeverity.Error);

    /// <summary>The warnings as the command line shows them, without those about areas, of which a small corpus has many.</summary>
    public IReadOnlyList<string> Warnings() => [.. Told(IssueSeverity.Warning).Where(told => !told.StartsWith("problem-areas", StringComparison.Ordinal))];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string[] Told(IssueSeverity severity) =>
        [.. Check().Issues.Where(issue => issue.Severity == severity).Select(issue => $"{issue.File}:{issue.Line}: {issue.Message}")];
}
