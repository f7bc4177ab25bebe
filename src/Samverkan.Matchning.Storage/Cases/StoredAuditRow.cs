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

    /// <summary>The row as it is checked. What somebody has made unreadable becomes something else than was hashed, and is found by that.</summary>
    public AuditRow ToRow() => new(
        Number,
        new AuditEntry(
            EnumNames.TryParse<AuditAction>(Action, out var action) ? action : (AuditAction)(-1), Id(UserId) ?? Guid.Empty, UserName,
            EnumNames.TryParse<Role>(Role, out var role) ? role : (Role)(-1), Time(), Id(CaseId), Subject, Id(SubjectId), ReadFacts()),
        PreviousHash, Hash);

    private static Guid? Id(string? text) => Guid.TryParseExact(text, "N", out var id) ? id : null;

    private DateTimeOffset Time()
    {
        try
        {
            return Times.Parse(At);
        }
        catch (FormatException)
        {
            return default;
        }
    }

    private IReadOnlyList<string> ReadFacts()
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(Facts) ?? [];
        }
        catch (JsonException)
        {
            return ["?"];
        }
    }
}
