using System.Globalization;
using System.Text.Json;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Storage.Cases;

/// <summary>A row of the log as it is stored.</summary>
internal sealed record StoredAuditRow(
    long Number, string At, string Action, string UserId, string UserName, string Role, string? CaseId, string Subject, string? SubjectId,
    string Facts, string PreviousHash, string Hash)
{
    public static StoredAuditRow Of(AuditRow row)
    {
        var entry = row.Entry;
        return new StoredAuditRow(
            row.Number, AuditChain.Time(entry.At), entry.Action.Slug(), Ids.Of(entry.UserId), entry.UserName, entry.Role.Slug(), Ids.Of(entry.CaseId),
            entry.Subject, Ids.Of(entry.SubjectId), JsonSerializer.Serialize(entry.Facts), row.PreviousHash, row.Hash);
    }

    /// <summary>The row as it is checked. Whoever makes a column unreadable gets a row of other content than was hashed, and is found by that.</summary>
    public AuditRow ToRow()
    {
        var isReadable = EnumNames.TryParse<AuditAction>(Action, out var action) & EnumNames.TryParse<Role>(Role, out var role)
            & DateTimeOffset.TryParse(At, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            & IsId(UserId, out var user) & IsId(CaseId, out var itsCase) & IsId(SubjectId, out var subject) & TryFacts(out var facts);
        return new AuditRow(
            Number, new AuditEntry(action, user ?? Guid.Empty, UserName, role, at, itsCase, Subject, subject, isReadable ? facts : ["Raden går inte att läsa"]),
            PreviousHash, Hash);
    }

    private static bool IsId(string? text, out Guid? id)
    {
        id = Guid.TryParseExact(text, "N", out var read) ? read : null;
        return text is null || id is not null;
    }

    private bool TryFacts(out IReadOnlyList<string> facts)
    {
        try
        {
            facts = JsonSerializer.Deserialize<string[]>(Facts) ?? [];
            return true;
        }
        catch (JsonException)
        {
            facts = [];
            return false;
        }
    }
}
