namespace Samverkan.Matchning.Language;

/// <summary>The Swedish name of an enum value: the slug that files, the API and the database use, and the label that people read.</summary>
/// <param name="slug">As written in the corpus, such as <c>begransad</c>.</param>
/// <param name="label">As shown to people, such as <c>Begränsad evidens</c>.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class SlugAttribute(string slug, string label) : Attribute
{
    /// <summary>As written in files.</summary>
    public string Slug { get; } = slug;

    /// <summary>As shown to people.</summary>
    public string Label { get; } = label;
}
