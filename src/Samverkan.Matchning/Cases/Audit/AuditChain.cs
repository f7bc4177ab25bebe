using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Audit;

/// <summary>
/// Chains the log: a row's hash is SHA-256 over its canonical content, which begins with the hash of the row before. To change, remove,
/// insert or move a row one has to compute all later hashes anew, which a head kept elsewhere reveals.
/// The canonical content is one JSON array in UTF-8 without white space:
/// <c>[previousHash, number, action, userId, userName, role, at, caseId, subject, subjectId, [facts…]]</c>, ids without hyphens, time as
/// <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>, slugs for enums, null for what is missing.
/// </summary>
public static class AuditChain
{
    /// <summary>What stands before the first row: 64 zeros.</summary>
    public static readonly string Beginning = new('0', 64);

    /// <summary>Puts an entry last in the chain.</summary>
    public static AuditRow Append(AuditHead head, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(head);
        var number = head.Number + 1;
        return new AuditRow(number, entry, head.Hash, HashOf(head.Hash, number, entry));
    }

    /// <summary>The hash of a row, 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(string previousHash, long number, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var content = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartArray();
            json.WriteStringValue(previousHash);
            json.WriteNumberValue(number);
            json.WriteStringValue(entry.Action.Slug());
            json.WriteStringValue(entry.UserId.ToString("N"));
            json.WriteStringValue(entry.UserName);
            json.WriteStringValue(entry.Role.Slug());
            json.WriteStringValue(Time(entry.At));
            json.WriteStringValue(entry.CaseId?.ToString("N"));
            json.WriteStringValue(entry.Subject);
            json.WriteStringValue(entry.SubjectId?.ToString("N"));
            json.WriteStartArray();
            foreach (var fact in entry.Facts)
            {
                json.WriteStringValue(fact);
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(content.WrittenSpan));
    }

    /// <summary>A time as it is hashed and stored.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    /// <summary>Checks the whole chain.</summary>
    /// <param name="rows">All rows in the order of their numbers as stored.</param>
    /// <param name="witness">A head that was kept outside the service; null when there is none.</param>
    public static AuditVerification Verify(IEnumerable<AuditRow> rows, AuditHead? witness = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var head = new AuditHead(0, Beginning);
        var isWitnessed = witness is null || witness.Number == 0;
        foreach (var row in rows)
        {
            if (FaultOf(head, row) is { } fault)
            {
                return new AuditVerification(head, row.Number, fault);
            }

            head = new AuditHead(row.Number, row.Hash);
            if (witness?.Number == head.Number)
            {
                if (witness.Hash != head.Hash)
                {
                    return new AuditVerification(head, head.Number, "Raden har en annan hash än den bevittnade. Loggen har skrivits om till och med den här raden.");
                }

                isWitnessed = true;
            }
        }

        return isWitnessed ? new AuditVerification(head, null, null)
            : new AuditVerification(head, head.Number + 1, $"Loggen slutar före den bevittnade raden {witness!.Number}. Rader i slutet har tagits bort.");
    }

    private static string? FaultOf(AuditHead head, AuditRow row) =>
        row.Number != head.Number + 1 ? $"Efter rad {head.Number} borde rad {head.Number + 1} följa. En rad har tagits bort, lagts till eller bytt plats."
        : row.PreviousHash != head.Hash ? "Raden hänger inte ihop med raden före. En rad har tagits bort, lagts till eller bytt plats."
        : row.Hash != HashOf(row.PreviousHash, row.Number, row.Entry) ? "Radens innehåll stämmer inte med dess hash. Raden har ändrats."
        : null;
}

/// <summary>What a check of the log found.</summary>
/// <param name="Head">The last row that holds.</param>
/// <param name="BrokenRow">Number of the first row that does not hold; null when all hold.</param>
/// <param name="Fault">What is wrong with it, in Swedish; null when all hold.</param>
public sealed record AuditVerification(AuditHead Head, long? BrokenRow, string? Fault)
{
    /// <summary>Whether the whole log holds.</summary>
    public bool IsWhole => BrokenRow is null;
}
