using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Analyser;

/// <summary>The kinds of personal data in plain words.</summary>
internal static class MaskWords
{
    /// <summary>"namn" for the kind whose label in masked text is "[namn]".</summary>
    public static string Word(this PersonalDataType type) => type.Label().Trim('[', ']');

    /// <summary>All kinds to choose between, the most usual to be missed first.</summary>
    public static IEnumerable<Choice> Choices { get; } =
        [.. Enum.GetValues<PersonalDataType>().OrderByDescending(type => type == PersonalDataType.Name).Select(type => new Choice(type.Slug(), Swedish.Culture.TextInfo.ToUpper(type.Word()[0]) + type.Word()[1..]))];
}
