using System.Text.Json.Serialization;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Assignments;

/// <summary>An assignment (uppdrag): what a university, SPSM, a consultant or the school authority itself is to do.</summary>
public sealed record Assignment : IAggregate
{
    /// <inheritdoc/>
    public static string Kind => "uppdrag";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; }

    /// <inheritdoc/>
    public required Changed Changed { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The case's registry number, for those who see the assignment and not the case.</summary>
    public required string RegistryNumber { get; init; }

    /// <summary>Name of the school authority.</summary>
    public required string Authority { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Slugs of the areas it is about.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>The decisions it rests on.</summary>
    public required IReadOnlyList<Guid> DecisionIds { get; init; }

    /// <summary>Titles of the records that were chosen.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>The passages behind it.</summary>
    public required IReadOnlyList<PassageRef> Passages { get; init; }

    /// <summary>Who is to do it.</summary>
    public required Receiver Receiver { get; init; }

    /// <summary>What is agreed.</summary>
    public required AssignmentTerms Terms { get; init; }

    /// <summary>What has to be ready before it is sent to SPSM.</summary>
    public SpsmChecklist Checklist { get; init; } = new();

    /// <summary>Whether it lies within SPSM's remit; null when it is not for SPSM.</summary>
    public RemitTest? Remit { get; init; }

    /// <summary>Where it is.</summary>
    public AssignmentState State { get; init; }

    /// <summary>When it was handed over last; null before.</summary>
    public DateTimeOffset? HandedOverAt { get; init; }

    /// <summary>Every step it has taken, oldest first.</summary>
    public IReadOnlyList<AssignmentMove> Moves { get; init; } = [];

    /// <summary>Questions of the receiver and the answers, oldest first.</summary>
    public IReadOnlyList<AssignmentQuestion> Questions { get; init; } = [];

    /// <summary>How the receiver means to carry it out.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Documents that belong to it.</summary>
    public IReadOnlyList<Guid> DocumentIds { get; init; } = [];

    /// <summary>The returned assignment that it takes the place of; null when it takes none's.</summary>
    public Guid? ReroutedFrom { get; init; }

    /// <summary>The assignment that took its place when it was returned; null when none has.</summary>
    public Guid? ReroutedTo { get; init; }

    /// <summary>Whether it binds somebody's time: decided and not yet closed or returned.</summary>
    [JsonIgnore]
    public bool IsOpen => State is not (AssignmentState.Draft or AssignmentState.Returned or AssignmentState.Closed);

    /// <summary>The day by which SPSM answers; null when it is not handed over to SPSM or already answered.</summary>
    [JsonIgnore]
    public DateOnly? ReplyDue => State == AssignmentState.HandedOver && Receiver.Kind == RoutingTarget.Spsm && HandedOverAt is { } at
        ? ReplyTime.Due(at) : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public AggregateKeys Keys => new(CaseId, State.Slug(), Receiver.Kind.Slug());
}

/// <summary>Who is to do an assignment.</summary>
/// <param name="Kind">What sort of receiver; not <see cref="RoutingTarget.Both"/>, which makes two assignments.</param>
/// <param name="RecordId">Id of the partner's record; null when it has none.</param>
/// <param name="Name">Its name.</param>
public sealed record Receiver(RoutingTarget Kind, string? RecordId, string Name);

/// <summary>What is agreed.</summary>
/// <param name="Scope">What is to be done, and how much.</param>
/// <param name="Responsible">Who is responsible at the receiver.</param>
/// <param name="From">First day; null when not set.</param>
/// <param name="To">Last day; null when not set.</param>
/// <param name="Financing">The decision on financing: number, date and what it covers; empty when there is none yet.</param>
public sealed record AssignmentTerms(string Scope, string Responsible = "", DateOnly? From = null, DateOnly? To = null, string Financing = "");

/// <summary>A step from one state to another.</summary>
/// <param name="From">From.</param>
/// <param name="To">To.</param>
/// <param name="By">Who, and when.</param>
/// <param name="Reason">Why; empty when it needed no reason.</param>
public sealed record AssignmentMove(AssignmentState From, AssignmentState To, Changed By, string Reason);

/// <summary>A question of the receiver.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The question.</param>
/// <param name="AskedBy">Who asked, and when.</param>
/// <param name="Answer">The answer; null before it is given.</param>
/// <param name="AnsweredBy">Who answered, and when.</param>
public sealed record AssignmentQuestion(Guid Id, string Text, Changed AskedBy, string? Answer = null, Changed? AnsweredBy = null);
