using System.Security.Cryptography.X509Certificates;
using System.Xml;
using System.Xml.Linq;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Operations;

namespace Samverkan.Matchning.Web.SignIn.Keys;

/// <summary>Looks at the certificates that protect the data-protection keys, and at whether they open the keys that are there.</summary>
/// <param name="settings">Gives the settings.</param>
/// <param name="dataFolder">The data folder; need not exist yet.</param>
/// <param name="clock">The time.</param>
public sealed class KeyInspection(Func<WebSettings> settings, string dataFolder, TimeProvider clock) : IServiceInspection
{
    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public string Part => "Nycklar";

    /// <inheritdoc/>
    /// <exception cref="MisconfiguredException">A certificate cannot be used.</exception>
    public IEnumerable<ServiceCheck> Run()
    {
        var keys = Keys();
        var certificates = KeyCertificates.Load(settings());
        var foreign = keys.Count(key => key.Certificate is { } raw && !certificates.Any(certificate => certificate.RawDataMemory.Span.SequenceEqual(raw)));
        yield return foreign > 0
            ? ServiceCheck.Fault(Part, $"{Swedish.Count(foreign, "nyckel är skyddad", "nycklar är skyddade")} med ett certifikat som inte är angivet. Lägg till det sist i Webb:KeyCertificates, annars går tvåfaktorsinloggning inte att använda.", "nyckel-utan-certifikat")
            : certificates is [var newest, ..] ? State(newest, keys.Count(key => key.Certificate is null))
            : ServiceCheck.Good(Part, "Ligger okrypterade i datamappen, som bara tjänstens konto ska kunna läsa. Ange ett certifikat i Webb:KeyCertificates om de ska vara krypterade.");
        foreach (var certificate in certificates)
        {
            certificate.Dispose();
        }
    }

    private ServiceCheck State(X509Certificate2 certificate, int bare)
    {
        var until = SwedishTime.Text(certificate.NotAfter);
        return (DateTimeOffset)certificate.NotAfter - clock.GetUtcNow() < Notice
            ? ServiceCheck.Warning(Part, $"Certifikatet som skyddar nycklarna gäller till {until}. Lägg ett nytt först i Webb:KeyCertificates och låt det gamla stå kvar efter det.")
            : bare > 0
            ? ServiceCheck.Warning(Part, $"Nya nycklar skyddas av certifikatet, men {Swedish.Count(bare, "nyckel", "nycklar")} från tiden före det är okrypterade. De får ligga kvar. Måste de bort, så slå först av tvåfaktorsinloggning för minst en administratör: när de flyttas ur mappen keys loggas alla ut, och den som har tvåfaktorsinloggning kommer bara in med en återställningskod eller när en administratör har slagit av den.")
            : ServiceCheck.Good(Part, $"Skyddade av ett certifikat som gäller till {until}.");
    }

    /// <summary>The keys that are stored.</summary>
    private List<StoredKey> Keys()
    {
        var found = new List<StoredKey>();
        foreach (var file in Directory.Exists(KeyFolder.PathIn(dataFolder)) ? Directory.EnumerateFiles(KeyFolder.PathIn(dataFolder), "key-*.xml") : [])
        {
            try
            {
                var certificate = XDocument.Load(file).Descendants().FirstOrDefault(element => element.Name.LocalName == "X509Certificate")?.Value;
                found.Add(new StoredKey(certificate is null ? null : Convert.FromBase64String(certificate)));
            }
            catch (Exception error) when (error is XmlException or FormatException)
            {
                throw new MisconfiguredException("nyckel-skadad", "En fil i mappen keys är skadad. Återställ mappen från säkerhetskopian.", error);
            }
        }

        return found;
    }

    /// <summary>A key as it lies in its file.</summary>
    /// <param name="Certificate">The certificate it is protected by; null when it is not encrypted.</param>
    private sealed record StoredKey(byte[]? Certificate);
}
