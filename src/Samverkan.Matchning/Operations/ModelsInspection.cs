using System.Globalization;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Operations;

/// <summary>Loads the models.</summary>
/// <param name="models">Loads them, or throws an error that says what to do.</param>
public sealed class ModelsInspection(Func<LanguageModels> models) : IServiceInspection
{
    /// <inheritdoc/>
    public string Part => "Modeller";

    /// <inheritdoc/>
    public IEnumerable<ServiceCheck> Run()
    {
        var loaded = models();
        yield return ServiceCheck.Good(Part, string.Create(
            CultureInfo.GetCultureInfo("sv-SE"),
            $"Alla modeller går att läsa. Inbäddningarna har {loaded.Embeddings.Dimensions} dimensioner och klassificeraren kan {loaded.Classifier.Areas.Count} områden."));
    }
}
