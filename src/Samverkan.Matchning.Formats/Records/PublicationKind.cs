using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Formats.Records;

/// <summary>The kinds of publications in the vocabularies of SwePub, DiVA, Dublin Core and people.</summary>
internal static class PublicationKind
{
    /// <summary>Our kind for a word or code; null when it tells none.</summary>
    public static ResearchKind? Of(string? code)
    {
        var word = code?.Trim().ToLowerInvariant() ?? "";
        if (EnumNames.TryParse<ResearchKind>(word, out var own))
        {
            return own;
        }

        return word switch
        {
            "art" or "kon" or "article" or "conferencepaper" or "artikel i tidskrift" or "artikel" or "article in journal" or "konferensbidrag" => ResearchKind.Article,
            "for" or "review" or "publication/review-article" or "artikel, forskningsöversikt" => ResearchKind.Review,
            "dok" or "lic" or "monographdoctoralthesis" or "comprehensivedoctoralthesis" or "monographlicentiatethesis" or "comprehensivelicentiatethesis"
                or "doctoral thesis" or "doctoralthesis" or "doktorsavhandling" or "licentiatavhandling" => ResearchKind.DoctoralThesis,
            "studentthesis" or "student thesis" or "studentuppsats" or "examensarbete" or "bachelorthesis" or "masterthesis" => ResearchKind.StudentThesis,
            "rap" or "report" or "rapport" => ResearchKind.Report,
            "bok" or "kap" or "sam" or "book" or "chapter" or "collection" or "kapitel i bok, del av antologi" => ResearchKind.Book,
            _ when word.StartsWith("publication/journal", StringComparison.Ordinal) || word.StartsWith("publication/magazine", StringComparison.Ordinal)
                || word.StartsWith("publication/newspaper", StringComparison.Ordinal) || word.StartsWith("conference/", StringComparison.Ordinal) => ResearchKind.Article,
            _ when word.StartsWith("publication/doctoral", StringComparison.Ordinal) || word.StartsWith("publication/licentiate", StringComparison.Ordinal) => ResearchKind.DoctoralThesis,
            _ when word.StartsWith("publication/book", StringComparison.Ordinal) || word.StartsWith("publication/edited", StringComparison.Ordinal) => ResearchKind.Book,
            _ when word.StartsWith("publication/report", StringComparison.Ordinal) => ResearchKind.Report,
            _ => null,
        };
    }
}
