namespace Samverkan.Matchning.Cases.Audit;

/// <summary>Reads the log. Rows are written by <see cref="Store.ICaseStore.Commit"/> alone, together with what they tell of.</summary>
public interface IAuditLog
{
    /// <summary>Rows that meet a question, newest first.</summary>
    IReadOnlyList<AuditRow> Read(AuditQuery query);

    /// <summary>All rows as stored, by number, one at a time.</summary>
    IEnumerable<AuditRow> All();

    /// <summary>The last row.</summary>
    AuditHead Head();
}

/// <summary>Which rows of the log are wanted.</summary>
public sealed record AuditQuery
{
    /// <summary>Only rows of this case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Only what this account did.</summary>
    public Guid? UserId { get; init; }

    /// <summary>Only this action.</summary>
    public AuditAction? Action { get; init; }

    /// <summary>Only from this time on, UTC.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only before this time, UTC.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Only rows with a lower number, for the next page.</summary>
    public long? Before { get; init; }

    /// <summary>Most rows to give.</summary>
    public int Limit { get; init; } = 100;
}
