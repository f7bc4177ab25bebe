using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Learning.Passages;

/// <summary>A passage of a made-up analysis that people have labelled; <c>corpus/traning/README.md</c> says how.</summary>
/// <param name="Id">The file's name and a number.</param>
/// <param name="Text">The passage.</param>
/// <param name="Labels">Slugs of problem areas; empty when none applies.</param>
/// <param name="Role">What the passage does.</param>
/// <param name="SchoolForm">The school form it is about; null for the school authority as a whole.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Split">Whether it is learnt from or measured on.</param>
/// <param name="Heading">The heading it stands under, if any.</param>
/// <param name="Document">
/// The document it stands in, if it was written as one: the passages of a document follow each other in a file as they do there.
/// </param>
public sealed record LabelledPassage(
    string Id,
    string Text,
    IReadOnlyList<string> Labels,
    PassageRole Role,
    SchoolForm? SchoolForm,
    PassageStyle Style,
    DataSplit Split,
    string? Heading,
    string? Document)
{
    /// <summary>Who wrote it: a file is an author, and ids are the file's name and a number. Examples that somebody brings may have other ids.</summary>
    public string Author => Id.LastIndexOf('-') is > 0 and var end ? Id[..end] : Id;
}

/// <summary>How a passage is written.</summary>
public enum PassageStyle
{
    /// <summary>Running text.</summary>
    [Slug("loptext", "Löptext")]
    Prose,

    /// <summary>Bullet.</summary>
    [Slug("punkt", "Punkt")]
    Bullet,

    /// <summary>Figures.</summary>
    [Slug("statistik", "Statistik")]
    Statistics,

    /// <summary>Quotation.</summary>
    [Slug("citat", "Citat")]
    Quotation,

    /// <summary>An inspector's language.</summary>
    [Slug("inspektion", "Inspektion")]
    Inspection,

    /// <summary>A heading or half a sentence.</summary>
    [Slug("rubrikfragment", "Rubrikfragment")]
    Fragment,
}

/// <summary>What labelled texts are used for.</summary>
public enum DataSplit
{
    /// <summary>Models learn from it.</summary>
    [Slug("train", "Träning")]
    Train,

    /// <summary>Models are measured on it.</summary>
    [Slug("validation", "Validering")]
    Validation,
}
