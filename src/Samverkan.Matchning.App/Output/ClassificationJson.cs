using System.Text.Json;
using System.Text.Json.Serialization;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.App.Output;

/// <summary>A classified passage as JSON, for programs.</summary>
internal static class ClassificationJson
{
    /// <summary>The answer to one line.</summary>
    /// <param name="id">The id as it came.</param>
    /// <param name="areas">Slugs of all areas.</param>
    /// <param name="said">What the classifier said.</param>
    /// <param name="explanation">Why, or null when nobody asked.</param>
    public static object Of(JsonElement? id, IReadOnlyList<string> areas, PassageClassification said, PassageExplanation? explanation) => new Answer(
        id,
        [.. areas.Zip(said.Areas, (slug, probability) => new Share(slug, Round(probability))).OrderByDescending(area => area.Probability)],
        said.Labels, said.Status.Slug(), said.Role.Slug(),
        explanation is null ? null : new { Areas = explanation.Areas.Select(Explained), Role = Explained(explanation.Role) });

    private static object Explained(LabelExplanation label) => new
    {
        label.Slug,
        Probability = Round(label.Probability),
        Words = label.Words.Select(word => new { word.Word, Contribution = Round(word.Contribution) }),
        Nearest = label.Nearest.Select(passage => new { passage.Id, passage.Text, Role = passage.Role.Slug(), Likeness = Round(passage.Likeness) }),
    };

    private static double Round(double value) => Math.Round(value, 4);

    private sealed record Answer(
        JsonElement? Id, IReadOnlyList<Share> Areas, IReadOnlyList<string> Labels, string Status, string Role,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] object? Explanation);

    private sealed record Share(string Slug, double Probability);
}
