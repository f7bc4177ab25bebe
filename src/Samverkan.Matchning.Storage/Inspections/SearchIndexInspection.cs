using System.Globalization;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Operations;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Inspections;

/// <summary>Looks at our own search index: whether there is one, made with the model in use.</summary>
/// <param name="state">Gives its state.</param>
/// <param name="fingerprint">Gives that of the embedding model in use.</param>
public sealed class SearchIndexInspection(Func<IndexState> state, Func<string> fingerprint) : IServiceInspection
{
    /// <inheritdoc/>
    public string Part => "Sökindex";

    /// <inheritdoc/>
    public IEnumerable<ServiceCheck> Run()
    {
        IndexState found;
        try
        {
            found = state();
        }
        catch (MisconfiguredException error) when (error.Code == "index-saknas")
        {
            return [ServiceCheck.Warning(Part, "Det finns inget sökindex än. Kör samverkan index rebuild.")];
        }

        found.RequireModel(fingerprint());
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        return [ServiceCheck.Good(Part, string.Create(swedish, $"{found.Records:N0} poster, byggt {SwedishTime.Text(found.BuiltAt)} med den modell som används."))];
    }
}
