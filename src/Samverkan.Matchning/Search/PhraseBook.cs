using System.Numerics.Tensors;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Search;

/// <summary>
/// Everyday phrases with what reports call the same. The vector of a question that resembles some of them is drawn towards their formal
/// side: "killar som tycker att plugga är töntigt" shares no word with the records about study motivation, but it resembles a phrase that
/// does. It is query expansion from a collection of its own (Diaz and Metzler, SIGIR 2006), and works before any index is asked. The
/// words of the formal side are not searched for: "elev", "stöd" and "insats" would make every record a hit.
/// </summary>
internal sealed class PhraseBook
{
    /// <summary>How many phrases widen a question. All three figures were chosen on the half "utveckling" of the judged questions.</summary>
    private const int Phrases = 3;

    private const float MinCosine = 0.4f;
    private const float Weight = 0.3f;
    private readonly float[][] _everyday;
    private readonly float[][] _formal;

    public PhraseBook(LanguageModels models, IReadOnlyList<EverydayPhrase> phrases)
    {
        _everyday = [.. phrases.Select(phrase => models.Read(phrase.Everyday).Vector)];
        _formal = [.. phrases.Select(phrase => models.Read(phrase.Formal).Vector)];
    }

    /// <summary>Adds the formal side of the phrases that a question resembles, each as much as it resembles it.</summary>
    /// <param name="vector">The question's vector, of unit length or zero.</param>
    /// <returns>The widened vector, of unit length or zero.</returns>
    public float[] Widen(float[] vector)
    {
        var widened = (float[])vector.Clone();
        foreach (var (phrase, cosine) in _everyday.Select((everyday, phrase) => (phrase, Cosine: TensorPrimitives.Dot<float>(vector, everyday)))
            .Where(row => row.Cosine >= MinCosine).OrderByDescending(row => row.Cosine).ThenBy(row => row.phrase).Take(Phrases))
        {
            TensorPrimitives.MultiplyAdd(_formal[phrase], Weight * cosine, widened, widened);
        }

        EmbeddingModel.Normalize(widened);
        return widened;
    }
}
