using System.Globalization;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Audit;

/// <summary>
/// What somebody did. The log can never be changed, so an entry tells the fact and not the content: which fields, which area, which
/// answer, and no text that somebody wrote.
/// </summary>
/// <param name="Action">What was done.</param>
/// <param name="UserId">Whose account.</param>
/// <param name="UserName">The person's name then.</param>
/// <param name="Role">The person's role then.</param>
/// <param name="At">When, UTC.</param>
/// <param name="CaseId">The case it belongs to; null when to none.</param>
/// <param name="Subject">What sort of thing it was done to.</param>
/// <param name="SubjectId">Which one; null when none.</param>
/// <param name="Facts">Facts in Swedish, such as "Svar: Använd".</param>
public sealed record AuditEntry(
    AuditAction Action, Guid UserId, string UserName, Role Role, DateTimeOffset At, Guid? CaseId, string Subject, Guid? SubjectId,
    IReadOnlyList<string> Facts)
{
    /// <summary>An entry for what somebody does now.</summary>
    /// <param name="action">What is done.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="caseId">The case it belongs to.</param>
    /// <param name="subject">What sort of thing it is done to.</param>
    /// <param name="subjectId">Which one.</param>
    /// <param name="facts">Facts in Swedish.</param>
    public static AuditEntry Of(
        AuditAction action, Actor actor, TimeProvider clock, Guid? caseId, string subject, Guid? subjectId, params IReadOnlyList<string> facts)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        return new AuditEntry(action, actor.UserId, actor.Name, actor.Role, clock.GetUtcNow(), caseId, subject, subjectId, facts);
    }
}

/// <summary>An entry in its place in the chain.</summary>
/// <param name="Number">One-based number, without gaps.</param>
/// <param name="Entry">The entry.</param>
/// <param name="PreviousHash">Hash of the row before; <see cref="AuditChain.Beginning"/> for the first.</param>
/// <param name="Hash">Hash of this row, as <see cref="AuditChain.HashOf"/> computes it.</param>
public sealed record AuditRow(long Number, AuditEntry Entry, string PreviousHash, string Hash);

/// <summary>The last row of the log: kept outside the service it proves that nothing before it was changed or cut off.</summary>
/// <param name="Number">Number of the row; 0 for an empty log.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditHead(long Number, string Hash)
{
    /// <summary>As it is written down and kept elsewhere: number, colon, hash.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Hash}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="RejectedInputException">It is something else.</exception>
    public static AuditHead Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim().Split(':') is [var number, { Length: 64 } hash]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && hash.All(char.IsAsciiHexDigitLower)
            ? new AuditHead(row, hash)
            : throw new RejectedInputException("vittne-ogiltigt", "Vittnet ska se ut som loggens slut skrivs: ett radnummer, ett kolon och 64 hexadecimala tecken.");
    }
}
