using System.Globalization;
using System.Text.Json;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Import;

/// <summary>Turns a record as it was read into a publication of ours: cleaned, in a known language, classified and linked. Thread-safe.</summary>
public sealed class ResearchPreparer
{
    private readonly LanguageModels _models;
    private readonly RecordIndexer _indexer;
    private readonly ResearchClassifier _classifier;
    private readonly UniversityLinker _linker;
    private readonly TimeProvider _clock;

    /// <summary>Prepares with a corpus's areas, glossary and universities.</summary>
    public ResearchPreparer(LanguageModels models, CorpusSnapshot corpus, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _models = models;
        _indexer = new RecordIndexer(models, corpus);
        _classifier = new ResearchClassifier(models, corpus.Glossary);
        _linker = new UniversityLinker(corpus);
        _clock = clock;
    }

    /// <summary>Cleans a record and names it.</summary>
    /// <param name="scope">Where <see cref="ImportedRecord.SourceId"/> is unique, see <see cref="IRecordSource.Scope"/>.</param>
    /// <param name="entry">The record.</param>
    /// <returns>The record; null when nothing readable is left of its title.</returns>
    public CleanedRecord? Clean(string scope, ReadEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var record = RecordCleaner.Clean(entry.Record, _clock.GetLocalNow().Year);
        if (!record.Title.Any(char.IsLetter))
        {
            return null;
        }

        var content = JsonSerializer.Serialize(record);
        var name = record.SourceId is null ? content : SourceName(scope, record.SourceId);
        return new CleanedRecord(entry.Number, StableHash.Of(name), StableHash.Of(_models.Embeddings.Fingerprint + content), record);
    }

    /// <summary>Finds out all there is to know about a record.</summary>
    public PreparedResearch Prepare(CleanedRecord cleaned)
    {
        ArgumentNullException.ThrowIfNull(cleaned);
        var record = cleaned.Record;
        var text = _models.Analyzer.Analyze(record.Abstract ?? "");
        var tokens = Beginning(record, text);
        var areas = _classifier.Classify(tokens, record.SubjectCodes);
        var item = Item(record, cleaned.SourceKey) with
        {
            Areas = [.. areas.Select(area => area.Area)],
            AreaProbabilities = [.. areas.Select(area => area.Probability)],
            Language = LanguageName.Read(record.Language) ?? LanguageDetector.Detect(tokens.Select(token => token.Token)) ?? TextLanguage.Other,
            UniversityIds = _linker.Link(record),
            Checked = DateOnly.FromDateTime(_clock.GetLocalNow().DateTime),
        };
        var fingerprint = record.Abstract is null ? 0 : TextFingerprint.Of(tokens);
        return new PreparedResearch(cleaned, item, DuplicateCandidate.Of(record, fingerprint), DuplicateKeys.Of(record), _indexer.Index(item, text));
    }

    /// <summary>What the classifier looks at: title, abstract and keywords, or the beginning of them.</summary>
    private List<AnalyzedToken> Beginning(ImportedRecord record, IReadOnlyList<AnalyzedToken> text)
    {
        var title = $"{record.Title}. {record.Subtitle}";
        var keywords = string.Join(". ", record.Keywords);
        var all = $"{title} {record.Abstract} {keywords}";
        return all.Length > ResearchClassifier.MaxLength ? [.. _models.Analyzer.Analyze(all[..ResearchClassifier.MaxLength])]
            : [.. _models.Analyzer.Analyze(title), .. text, .. _models.Analyzer.Analyze(keywords)]; // no token reaches across a blank
    }

    /// <summary>The key of a record that its source names.</summary>
    public static long KeyOf(string scope, string sourceId) => StableHash.Of(SourceName(scope, sourceId));

    private static string SourceName(string scope, string sourceId) => $"{scope}\u001F{sourceId}";

    private static ResearchItem Item(ImportedRecord record, long sourceKey) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"import-{(ulong)sourceKey:x16}"),
        Title = record.Subtitle is null ? record.Title : $"{record.Title.TrimEnd(':', ' ')}: {record.Subtitle}",
        Text = record.Abstract ?? "",
        ResearchKind = record.Kind ?? ResearchKind.Other,
        Authors = [.. record.Authors.Select(author => author.Name)],
        Year = record.Year,
        Publisher = record.Publisher,
        Identifiers = [.. record.Identifiers.Where(identifier => identifier.Kind != IdentifierKind.Url).Select(Shown)],
        Keywords = record.Keywords,
        IsVerified = false,
        Sources = Sources(record),
    };

    private static string Shown(RecordIdentifier identifier)
    {
        var value = IdentifierText.Normalise(identifier)!;
        return identifier.Kind switch
        {
            IdentifierKind.Doi => $"doi:{value}",
            IdentifierKind.Isbn => $"ISBN {value}",
            IdentifierKind.Pmid => $"PMID {value}",
            _ => value,
        };
    }

    /// <summary>Where the publication can be read: its DOI and URN lead there, and then its addresses.</summary>
    private static Source[] Sources(ImportedRecord record)
    {
        var sources = new List<Source>();
        foreach (var identifier in record.Identifiers.OrderBy(identifier => identifier.Kind))
        {
            var value = IdentifierText.Normalise(identifier)!;
            var address = identifier.Kind switch
            {
                IdentifierKind.Doi => $"https://doi.org/{value}",
                IdentifierKind.Urn when value.StartsWith("urn:nbn:se:", StringComparison.Ordinal) => $"https://urn.kb.se/resolve?urn={value}",
                IdentifierKind.Pmid => $"https://pubmed.ncbi.nlm.nih.gov/{value}/",
                IdentifierKind.Url => identifier.Value,
                _ => null,
            };
            if (Uri.TryCreate(address, UriKind.Absolute, out var url))
            {
                sources.Add(new Source(url, null, identifier.Kind == IdentifierKind.Url ? null : value, IsMirror: false));
            }
        }

        return [.. sources];
    }
}
