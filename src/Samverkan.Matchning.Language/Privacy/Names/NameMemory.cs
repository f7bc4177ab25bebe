namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>The names that a text has revealed: a pupil who is introduced once is recognised wherever the name comes back.</summary>
internal sealed class NameMemory
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Remembers the words of a name that can be recognised alone.</summary>
    public void Add(IEnumerable<NameWord> name)
    {
        foreach (var word in name)
        {
            var key = NameLexicon.WithoutGenitive(word.Key);
            var isTelling = key.Length >= 3 && word.IsCapital && !NameLexicon.IsNotPerson(key) && !NameLexicon.IsPronoun(key)
                && !NameLexicon.IsPlace(key) && !(NameLexicon.IsSurnameWord(key) && !NameLexicon.IsGivenName(key));
            if (isTelling)
            {
                _names.Add(key);
            }
        }
    }

    /// <summary>Whether a word, perhaps in the genitive, has been part of a name.</summary>
    public bool Contains(string key) => _names.Contains(key) || _names.Contains(NameLexicon.WithoutGenitive(key));
}
