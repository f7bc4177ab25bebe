#pragma warning disable
namespace Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Language.Analysis;
public sealed record PersonalDataSpan(TextSpan Span, string Type);
public sealed record MaskedText(string Text, IReadOnlyList<PersonalDataSpan> Spans);
public sealed class PersonalDataDetector { public IReadOnlyList<PersonalDataSpan> Detect(string text) => []; public MaskedText Mask(string text) => new(text, []); }
public static class PersonalDataMask { public static string Apply(string text, IReadOnlyList<PersonalDataSpan> spans, int start) => text; }
