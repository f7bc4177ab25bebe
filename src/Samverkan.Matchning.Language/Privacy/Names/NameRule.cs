using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>
/// Finds names of persons: by the name lists, by cues ("eleven Xhemile Ozturkoglu"), by what only persons do or have ("att Xhemile
/// vägrar", "Xhemiles mamma") and by having been found elsewhere in the text.
/// </summary>
internal sealed class NameRule : IPersonalDataRule
{
    /// <inheritdoc/>
    public void Find(RuleContext context, ICollection<PersonalDataSpan> found)
    {
        var finder = new NameFinder(context);
        for (var i = 0; i < context.Words.Count;)
        {
            var end = finder.Find(i, out var isName);
            if (isName)
            {
                found.Add(new PersonalDataSpan(new TextSpan(context.Words[i].Start, context.Words[end - 1].End), PersonalDataType.Name));
                context.Names.Add(context.Words.Skip(i).Take(end - i));
            }

            i = end;
        }
    }
}
