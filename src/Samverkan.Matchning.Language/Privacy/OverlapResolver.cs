using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Privacy;

/// <summary>
/// Joins overlapping spans. The longest decides the type, the more specific one when they are equally long; the result covers all
/// that any of them covered, so that no rule's find is laid bare by another's.
/// </summary>
internal static class OverlapResolver
{
    /// <summary>Sorted spans without overlaps.</summary>
    public static IReadOnlyList<PersonalDataSpan> Resolve(IEnumerable<PersonalDataSpan> spans)
    {
        var resolved = new List<PersonalDataSpan>();
        var longest = 0;
        foreach (var span in spans.OrderBy(s => s.Span.Start).ThenByDescending(s => s.Span.End).ThenBy(s => s.Type))
        {
            if (resolved.Count == 0 || !resolved[^1].Span.Overlaps(span.Span))
            {
                resolved.Add(span);
                longest = span.Span.Length;
                continue;
            }

            var last = resolved[^1];
            var type = span.Span.Length > longest || (span.Span.Length == longest && span.Type < last.Type) ? span.Type : last.Type;
            resolved[^1] = new PersonalDataSpan(new TextSpan(last.Span.Start, Math.Max(last.Span.End, span.Span.End)), type);
            longest = Math.Max(longest, span.Span.Length);
        }

        return resolved;
    }
}
