using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Privacy;

/// <summary>A range of a text that holds personal data.</summary>
/// <param name="Span">Where, in UTF-16 code units of the text that was read.</param>
/// <param name="Type">What it is.</param>
public readonly record struct PersonalDataSpan(TextSpan Span, PersonalDataType Type);
