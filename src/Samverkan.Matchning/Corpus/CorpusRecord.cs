using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Corpus;

/// <summary>What all records of the corpus have in common. One record is one Markdown file; <c>corpus/README.md</c> has the format.</summary>
public abstract record CorpusRecord
{
    /// <summary>Unique in the whole corpus; also the name of the file.</summary>
    public string Id { get; init; } = "";

    /// <summary>What sort of record it is.</summary>
    public abstract RecordKind Kind { get; }

    /// <summary>The name people know it by.</summary>
    public string Title { get; init; } = "";

    /// <summary>Former, short and translated names.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Slugs of problem areas, the most important first.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The school forms it is for; an empty list means all.</summary>
    public IReadOnlyList<SchoolForm> SchoolForms { get; init; } = [];

    /// <summary>False when its facts could not be confirmed; such a record is never ranked above a verified one.</summary>
    public bool IsVerified { get; init; }

    /// <summary>Where the facts come from; at least one.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The day someone last read the sources.</summary>
    public DateOnly Checked { get; init; }

    /// <summary>The text below the front matter: what it is, for whom, and what to know before choosing it.</summary>
    public string Text { get; init; } = "";

    /// <summary>Place of an area among the record's areas, 0 for the most important; -1 when the record is not about it.</summary>
    public int RankOf(string area)
    {
        for (var rank = 0; rank < Areas.Count; rank++)
        {
            if (Areas[rank] == area)
            {
                return rank;
            }
        }

        return -1;
    }

    /// <summary>Whether it is for a school form; a record that names none is for all.</summary>
    public bool IsFor(SchoolForm form) => SchoolForms.Count == 0 || SchoolForms.Contains(form);
}

/// <summary>The sorts of records.</summary>
public enum RecordKind
{
    /// <summary>An intervention, programme or method.</summary>
    [Slug("insats", "Insats")]
    Intervention,

    /// <summary>A university, one of its centres, or a network.</summary>
    [Slug("larosate", "Lärosäte")]
    University,

    /// <summary>Support from SPSM, the National Agency for Special Needs Education and Schools.</summary>
    [Slug("spsm", "SPSM:s stöd")]
    SpsmService,

    /// <summary>Research, an inquiry or an inspection report.</summary>
    [Slug("forskning", "Forskning")]
    ResearchItem,
}

/// <summary>Whether a record can still be chosen.</summary>
public enum RecordStatus
{
    /// <summary>On offer.</summary>
    [Slug("aktuell", "Aktuell")]
    Current,

    /// <summary>No longer on offer.</summary>
    [Slug("avslutad", "Avslutad")]
    Ended,

    /// <summary>No longer on offer; another record has taken its place.</summary>
    [Slug("ersatt", "Ersatt")]
    Replaced,
}
