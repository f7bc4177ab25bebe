using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Forslag;

/// <summary>The suggestions for one area, each with its reasons and a place to answer.</summary>
[Permit(Permission.SeeCases)]
internal sealed class OmradeModel(SuggestForCase suggest, Decide decide, UndoDecision undo, TimeProvider clock) : AnswerPage(decide, undo, clock)
{
    /// <summary>Everything proposed for the case.</summary>
    public CaseSuggestions All { get; private set; } = null!;

    /// <summary>What is proposed for this area.</summary>
    public AreaSuggestions Area { get; private set; } = null!;

    /// <summary>The area before this one in the order, and the one after; null at the ends.</summary>
    public (AreaSuggestions? Before, AreaSuggestions? After) Neighbours { get; private set; }

    /// <summary>Whether the reader may answer.</summary>
    public bool MayDecide => this.Actor().May(Permission.Decide);

    /// <summary>Where answers are posted.</summary>
    public string PostAddress => $"{Address}?handler=Svara";

    /// <inheritdoc/>
    protected override string Address => $"/arenden/{Id}/forslag/{Omrade}";

    /// <inheritdoc/>
    protected override void Show()
    {
        All = suggest.Execute(this.Actor(), Id);
        var place = All.Areas.ToList().FindIndex(area => area.Finding.Area.Slug == Omrade);
        if (place < 0)
        {
            throw new NotFoundException("omrade-ej-bekraftat", "Området är inte bekräftat i ärendet. Bekräfta det under Prioritering, så tas förslag fram.");
        }

        Area = All.Areas[place];
        Neighbours = (place > 0 ? All.Areas[place - 1] : null, place + 1 < All.Areas.Count ? All.Areas[place + 1] : null);
    }
}
