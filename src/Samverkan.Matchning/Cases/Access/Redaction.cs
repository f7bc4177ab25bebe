using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Language.Privacy;

namespace Samverkan.Matchning.Cases.Access;

/// <summary>
/// What is left for those who may not see personal data: no contact, no names of those who work with the case, and free texts masked
/// by the same rules as the analyses.
/// </summary>
/// <param name="detector">Finds personal data in free texts.</param>
public sealed class Redaction(PersonalDataDetector detector)
{
    /// <summary>A case as a person may see it.</summary>
    public Case For(Actor actor, Case source)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(source);
        return actor.May(Permission.SeePersonalData) ? source : Masked(source);
    }

    /// <summary>A decision as a person may see it.</summary>
    public Decision For(Actor actor, Decision source)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(source);
        return actor.May(Permission.SeePersonalData) ? source : Masked(source);
    }

    /// <summary>An assignment as a person may see it.</summary>
    public Assignment For(Actor actor, Assignment source)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(source);
        return actor.May(Permission.SeePersonalData) || actor.May(Permission.AnswerAssignments) ? source : Masked(source);
    }

    /// <summary>A conflict of interest as a person may see it.</summary>
    public ConflictOfInterest For(Actor actor, ConflictOfInterest source)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(source);
        return actor.May(Permission.SeePersonalData) ? source : source with { Reason = Text(source.Reason), Changed = Nameless(source.Changed) };
    }

    /// <summary>A case without personal data.</summary>
    public Case Masked(Case source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source with
        {
            Contact = null,
            ResponsibleId = null,
            ResponsibleName = null,
            Notes = Text(source.Notes),
            Deadlines = [.. source.Deadlines.Select(deadline => deadline with { What = Text(deadline.What) })],
            Changed = Nameless(source.Changed),
        };
    }

    /// <summary>A decision without personal data.</summary>
    public Decision Masked(Decision source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source with
        {
            Motive = Text(source.Motive),
            Changed = Nameless(source.Changed),
            DecidedBy = Nameless(source.DecidedBy),
            Undone = source.Undone is { } undone ? Nameless(undone) : null,
        };
    }

    /// <summary>An assignment without personal data.</summary>
    public Assignment Masked(Assignment source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source with
        {
            Terms = source.Terms with { Scope = Text(source.Terms.Scope), Responsible = "", Financing = Text(source.Terms.Financing) },
            Checklist = source.Checklist with { ContactPerson = "", OwnResourcesTried = Text(source.Checklist.OwnResourcesTried), TimeSetAside = Text(source.Checklist.TimeSetAside) },
            Moves = [.. source.Moves.Select(move => move with { Reason = Text(move.Reason), By = Nameless(move.By) })],
            Questions = [.. source.Questions.Select(Masked)],
            Plan = Text(source.Plan),
            Changed = Nameless(source.Changed),
        };
    }

    /// <summary>A free text without personal data.</summary>
    public string Text(string text) => text.Length == 0 ? text : detector.Mask(text).Text;

    private AssignmentQuestion Masked(AssignmentQuestion question) => question with
    {
        Text = Text(question.Text),
        AskedBy = Nameless(question.AskedBy),
        Answer = question.Answer is { } answer ? Text(answer) : null,
        AnsweredBy = question.AnsweredBy is { } by ? Nameless(by) : null,
    };

    private static Changed Nameless(Changed changed) => changed with { UserId = Guid.Empty, Name = "" };
}
