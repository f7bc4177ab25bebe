using System.Numerics.Tensors;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Search;

/// <summary>
/// Everyday phrases with what reports call the same. A question that resembles some of them is widened by their formal side: "killar som
/// tycker att plugga är töntigt" shares no word with the records about study motivation, but it resembles a phrase that does. It is query
/// expansion from a collection of its own (Diaz and Metzler, SIGIR 2006), and works before any index is asked.
/// </summary>
internal sealed class PhraseBook
{
    /// <summary>How many phrases widen a question. All four figures were chosen on the half "utveckling" of the judged questions.</summary>
    private const int Phrases = 3;

    private const float MinCosine = 0.4f;
    private const float VectorWeight = 0.3f;
    private const float TermWeight = 0.1f;
    private readonly float[][] _everyday;
    private readonly float[][] _formal;
    private readonly Dictionary<string, float>[] _terms;

    public PhraseBook(LanguageModels models, IReadOnlyList<EverydayPhrase> phrases)
    {
        _everyday = [.. phrases.Select(phrase => models.Read(phrase.Everyday).Vector)];
        var formal = phrases.Select(phrase => models.Read(phrase.Formal)).ToArray();
        _formal = Array.ConvertAll(formal, text => text.Vector);
        _terms = Array.ConvertAll(formal, text => Bm25Index.Terms(text.Tokens));
    }

    /// <summary>Adds the formal side of the phrases that a question resembles, each as much as it resembles it.</summary>
    /// <param name="vector">The question's vector, of unit length.</param>
    /// <param name="terms">Its terms; receives those of the phrases.</param>
    /// <param name="asked">The terms that stand in the question; they keep their weight.</param>
    /// <returns>The widened vector, of unit length.</returns>
    public float[] Widen(float[] vector, Dictionary<string, float> terms, IReadOnlyDictionary<string, float> asked)
    {
        var widened = (float[])vector.Clone();
        foreach (var (phrase, cosine) in _everyday.Select((everyday, phrase) => (phrase, Cosine: TensorPrimitives.Dot<float>(vector, everyday)))
            .Where(row => row.Cosine >= MinCosine).OrderByDescending(row => row.Cosine).ThenBy(row => row.phrase).Take(Phrases))
        {
            TensorPrimitives.MultiplyAdd(_formal[phrase], VectorWeight * cosine, widened, widened);
            QueryTerms.Add(terms, asked, _terms[phrase], TermWeight * cosine);
        }

        EmbeddingModel.Normalize(widened);
        return widened;
    }
}
