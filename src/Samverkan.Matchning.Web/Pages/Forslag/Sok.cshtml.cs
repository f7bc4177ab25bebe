using Microsoft.AspNetCore.Mvc;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Matching;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Forslag;

/// <summary>"Why not this one?": records found by name or words, each with the reason it is or is not suggested, and a place to add it by hand.</summary>
[Permit(Permission.SeeCases)]
internal sealed class SokModel(
    ISearchIndex index, AskWhyNot whyNot, ReadCase read, ListDecisions decisions, CorpusSnapshot corpus, Decide decide, UndoDecision undo, TimeProvider clock)
    : AnswerPage(decide, undo, clock)
{
    private const int Shown = 10;

    /// <summary>What was searched for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The case.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>The area's name.</summary>
    public string AreaName { get; private set; } = "";

    /// <summary>The records found, with the verdict on each and the answer that holds.</summary>
    public IReadOnlyList<(CorpusRecord Record, RecordVerdict Verdict, Decision? Decision)> Found { get; private set; } = [];

    /// <summary>Whether the reader may answer.</summary>
    public bool MayDecide => this.Actor().May(Permission.Decide);

    /// <summary>Where answers are posted.</summary>
    public string PostAddress => $"/arenden/{Id}/forslag/{Omrade}/sok?handler=Svara&q={Uri.EscapeDataString(Q ?? "")}";

    /// <inheritdoc/>
    protected override string Address => $"/arenden/{Id}/forslag/{Omrade}";

    /// <inheritdoc/>
    protected override void Show()
    {
        var actor = this.Actor();
        Case = read.Execute(actor, Id);
        AreaName = corpus.Area(Omrade)?.Name ?? throw new Errors.NotFoundException("omrade-saknas", "Området finns inte.");
        Q = Q?.Trim() is { Length: > 200 } text ? text[..200] : Q?.Trim();
        if (string.IsNullOrEmpty(Q))
        {
            return;
        }

        var held = decisions.Execute(actor, Id).Where(decision => decision.Holds && decision.Area == Omrade).ToArray();
        var hits = index.Search(new SearchQuery(Q) { Limit = Shown }).Hits;
        Found = [.. whyNot.Execute(actor, Id, Omrade, [.. hits.Select(hit => hit.Record.Id)])
            .Select(verdict => (verdict.Record, verdict, held.FirstOrDefault(decision => decision.RecordId == verdict.Record.Id)))];
    }
}
