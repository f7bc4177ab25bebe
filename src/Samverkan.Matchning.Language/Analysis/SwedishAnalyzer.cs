namespace Samverkan.Matchning.Language.Analysis;

/// <summary>A token with what search and the models see of it.</summary>
/// <param name="Token">The token as it stands.</param>
/// <param name="Stem">Its stem; numbers and abbreviations are kept as they are.</param>
/// <param name="Parts">Stems of its compound parts, empty for a simple word.</param>
public readonly record struct AnalyzedToken(Token Token, string Stem, IReadOnlyList<string> Parts);

/// <summary>Turns Swedish text into tokens, stems and compound parts. Thread-safe.</summary>
/// <param name="lexicon">Word counts from the training text.</param>
public sealed class SwedishAnalyzer(Lexicon lexicon)
{
    private readonly CompoundSplitter _splitter = new(lexicon);
    private readonly LexiconStemmer _stemmer = new(lexicon);
    private readonly WordMemory<(string Stem, IReadOnlyList<string> Parts)> _forms = new();

    /// <summary>The word counts this analyzer decides by.</summary>
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>Analyses a text; the tokens come in order and include stop words.</summary>
    public IReadOnlyList<AnalyzedToken> Analyze(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var analyzed = new AnalyzedToken[tokens.Count];
        for (var i = 0; i < analyzed.Length; i++)
        {
            var token = tokens[i];
            var (stem, parts) = token.Kind == TokenKind.Word ? AnalyzeWord(token.Text) : (token.Text, []);
            analyzed[i] = new AnalyzedToken(token, stem, parts);
        }

        return analyzed;
    }

    /// <summary>Stem and parts of one word in lower case.</summary>
    public (string Stem, IReadOnlyList<string> Parts) AnalyzeWord(string word)
    {
        if (_forms.TryGet(word, out var known))
        {
            return known;
        }

        var form = (_stemmer.Stem(word), (IReadOnlyList<string>)[.. _splitter.Split(word).Select(_stemmer.Stem)]);
        _forms.Add(word, form);
        return form;
    }
}
