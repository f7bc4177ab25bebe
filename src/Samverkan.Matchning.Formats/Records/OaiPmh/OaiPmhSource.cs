using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Records.Xml;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Formats.Records.OaiPmh;

/// <summary>
/// Harvests an archive by OAI-PMH 2.0 (openarchives.org): the whole list the first time, then what has changed since, and goes on with a
/// list that was cut off. A checkpoint follows each part of the list. When the archive has forgotten its resumption token the list is
/// begun anew, which repeats work but changes nothing.
/// </summary>
/// <param name="http">Makes the requests; only the address in the options is asked.</param>
/// <param name="options">What is harvested.</param>
/// <param name="state">Where the last harvest ended; null the first time.</param>
/// <param name="clock">Measures the pauses.</param>
public sealed class OaiPmhSource(HttpClient http, OaiPmhOptions options, HarvestState? state, TimeProvider clock) : IRecordSource
{
    private const int MaxParts = 1_000_000;
    private readonly OaiPmhClient _client = new(http, options, clock);
    private readonly RecordLimits _limits = new();
    private double? _share;

    /// <inheritdoc/>
    public string Scope => ""; // OAI identifiers are unique in the world

    /// <inheritdoc/>
    public double? Share => _share;

    /// <inheritdoc/>
    /// <exception cref="UnavailableException">The archive does not answer, or refuses.</exception>
    /// <exception cref="RejectedInputException">The archive does not have the format or the set.</exception>
    public async IAsyncEnumerable<ImportEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = state is { Token: not null } ? state : new HarvestState(options.Name, null, state?.Next, null);
        var number = 0L;
        for (var part = 0; part < MaxParts; part++)
        {
            var (entries, answer) = await PartAsync(now, cancellationToken);
            if (answer.IsTokenForgotten && now.Token is not null)
            {
                now = now with { Token = null, Next = null };
                continue;
            }

            foreach (var entry in entries)
            {
                number++;
                yield return entry with { Number = number };
            }

            now = now with
            {
                Token = answer.Token,
                From = answer.Token is null ? null : now.From,
                Next = now.Next ?? answer.Date,
            };
            _share = answer.Share;
            yield return new CheckpointEntry(number, now);
            if (answer.Token is null)
            {
                yield break;
            }
        }
    }

    private async Task<(List<ImportEntry> Entries, OaiPmhAnswer Answer)> PartAsync(HarvestState now, CancellationToken cancellationToken)
    {
        var entries = new List<ImportEntry>();
        XElement? envelope = null;
        await _client.AskAsync(
            Query(now),
            async (stream, cancellation) =>
            {
                entries.Clear();
                using var text = RecordText.Open(stream);
                var splitter = new XmlRecordSplitter(text, _limits);
                await foreach (var entry in XmlRecords.ReadAsync(splitter, cancellation))
                {
                    entries.Add(entry);
                }

                // An envelope that is not whole means that the answer broke off, and then its last records may be missing.
                envelope = splitter.Envelope.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? null : RecordXml.TryParse(splitter.Envelope);
                return envelope?.Name.LocalName == "OAI-PMH";
            },
            cancellationToken);
        return (entries, OaiPmhAnswer.Read(envelope!, now.Token));
    }

    private string Query(HarvestState now)
    {
        if (now.Token is { } token)
        {
            return $"verb=ListRecords&resumptionToken={Uri.EscapeDataString(token)}";
        }

        var query = $"verb=ListRecords&metadataPrefix={Uri.EscapeDataString(options.MetadataPrefix)}";
        query += options.Set is { } set ? $"&set={Uri.EscapeDataString(set)}" : "";
        return query + (now.From is { } from ? string.Create(CultureInfo.InvariantCulture, $"&from={Uri.EscapeDataString(from)}") : "");
    }
}
