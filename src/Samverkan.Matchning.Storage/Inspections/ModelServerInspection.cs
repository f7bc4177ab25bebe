using System.Globalization;
using Microsoft.Extensions.AI;
using Samverkan.Matchning.Operations;

namespace Samverkan.Matchning.Storage.Inspections;

/// <summary>Looks at an agency's own model server: whether it answers with vectors as set.</summary>
/// <param name="model">Gives the model.</param>
public sealed class ModelServerInspection(Func<IEmbeddingGenerator<string, Embedding<float>>> model) : IServiceInspection
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <inheritdoc/>
    public string Part => "Modellserver";

    /// <inheritdoc/>
    public IEnumerable<ServiceCheck> Run()
    {
        var answer = Task.Run(() => model().GenerateAsync(["Kontroll"])).GetAwaiter().GetResult();
        return [ServiceCheck.Good(Part, string.Create(Swedish, $"Svarar med vektorer av längd {answer[0].Vector.Length}. Sökningen jämför med dem."))];
    }
}
