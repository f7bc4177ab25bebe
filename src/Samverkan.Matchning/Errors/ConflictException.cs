namespace Samverkan.Matchning.Errors;

/// <summary>Somebody else was first: nothing of this change was saved, and nothing of theirs was overwritten.</summary>
/// <inheritdoc cref="SamverkanException(string, string, Exception?)"/>
public sealed class ConflictException(string code, string message, Exception? inner = null) : SamverkanException(code, message, inner)
{
    /// <summary>The values as they are stored now, of the type that was to be saved; null when it has been deleted.</summary>
    public object? Current { get; init; }

    /// <summary>Who changed it; empty when unknown.</summary>
    public string ChangedBy { get; init; } = "";

    /// <summary>When it was changed; null when unknown.</summary>
    public DateTimeOffset? ChangedAt { get; init; }
}
