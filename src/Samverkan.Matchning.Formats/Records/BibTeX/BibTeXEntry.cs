using System.Text;

namespace Samverkan.Matchning.Formats.Records.BibTeX;

/// <summary>One entry of a BibTeX file: its type, key and fields.</summary>
internal sealed class BibTeXEntry
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    private BibTeXEntry(string type, string key) => (Type, Key) = (type, key);

    /// <summary>Such as <c>article</c>, in lower case.</summary>
    public string Type { get; }

    /// <summary>Its name in the file; empty when it has none.</summary>
    public string Key { get; }

    /// <summary>A field as people read it; null when it is missing.</summary>
    public string? Field(string name) => _fields.TryGetValue(name, out var value) ? LaTeXText.Read(value).Trim() : null;

    /// <summary>A field as it stands, without braces: in an address, LaTeX means nothing.</summary>
    public string? Raw(string name) =>
        _fields.TryGetValue(name, out var value) ? value.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
            .Replace("\\", "", StringComparison.Ordinal).Trim() : null;

    /// <summary>The names in a field, which are joined by "and" outside of braces.</summary>
    public IEnumerable<string> Names(string field)
    {
        if (!_fields.TryGetValue(field, out var value))
        {
            yield break;
        }

        var (depth, start) = (0, 0);
        for (var i = 0; i < value.Length; i++)
        {
            depth += value[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && char.IsWhiteSpace(value[i]) && value.AsSpan(i + 1).StartsWith("and", StringComparison.OrdinalIgnoreCase)
                && i + 4 < value.Length && char.IsWhiteSpace(value[i + 4]))
            {
                yield return LaTeXText.Read(value[start..i]).Trim();
                start = i + 5;
                i += 4;
            }
        }

        if (LaTeXText.Read(value[Math.Min(start, value.Length)..]).Trim() is { Length: > 0 } last && last != "others")
        {
            yield return last;
        }
    }

    /// <summary>Parses an entry.</summary>
    /// <param name="text">From its @ on; what follows its end is passed over.</param>
    /// <param name="macros">Abbreviations so far; a @string entry adds its own.</param>
    /// <returns>The entry; null for comments, preambles and abbreviations.</returns>
    /// <exception cref="FormatException">A brace or quotation mark is missing.</exception>
    public static BibTeXEntry? Parse(string text, Dictionary<string, string> macros)
    {
        var cursor = new Cursor(text, macros);
        cursor.Skip('\uFEFF');
        cursor.Expect('@');
        var type = cursor.Name().ToLowerInvariant();
        if (type is "comment" or "preamble" or "")
        {
            return null;
        }

        var close = cursor.Open();
        var key = type == "string" ? "" : cursor.Until(',', close).Trim();
        cursor.Skip(',');
        var entry = new BibTeXEntry(type, key);
        while (!cursor.Skip(close))
        {
            var name = cursor.Name();
            cursor.Expect('=');
            var value = cursor.Value();
            if (name.Length > 0 && type == "string")
            {
                macros[name] = value;
            }
            else if (name.Length > 0)
            {
                entry._fields.TryAdd(name, value);
            }

            if (!cursor.Skip(',') && !cursor.IsAt(close))
            {
                throw new FormatException();
            }
        }

        return type == "string" ? null : entry;
    }

    private sealed class Cursor(string text, Dictionary<string, string> macros)
    {
        private int _position;

        public bool IsAt(char expected)
        {
            while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            {
                _position++;
            }

            return _position < text.Length ? text[_position] == expected : throw new FormatException();
        }

        public bool Skip(char expected)
        {
            var isThere = IsAt(expected);
            _position += isThere ? 1 : 0;
            return isThere;
        }

        public void Expect(char expected)
        {
            if (!Skip(expected))
            {
                throw new FormatException();
            }
        }

        public char Open() => Skip('{') ? '}' : Skip('(') ? ')' : throw new FormatException();

        public string Name()
        {
            _ = IsAt('\0');
            var start = _position;
            while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] is '_' or '-' or ':' or '.' or '+'))
            {
                _position++;
            }

            return text[start.._position];
        }

        public string Until(char end, char otherEnd)
        {
            var start = _position;
            while (_position < text.Length && text[_position] != end && text[_position] != otherEnd)
            {
                _position++;
            }

            return text[start.._position];
        }

        /// <summary>Parts joined by #: in braces, in quotation marks, a number or an abbreviation.</summary>
        public string Value()
        {
            var value = new StringBuilder();
            do
            {
                value.Append(IsAt('{') ? Braced() : IsAt('"') ? Quoted() : Word());
            }
            while (Skip('#'));
            return value.ToString();
        }

        private string Word() => Name() is { Length: > 0 } word ? macros.GetValueOrDefault(word, word) : throw new FormatException();

        private string Braced() => Delimited('}');

        private string Quoted() => Delimited('"');

        private string Delimited(char close)
        {
            var start = ++_position;
            for (var depth = 0; _position < text.Length; _position++)
            {
                var character = text[_position];
                if (character == '\\')
                {
                    _position++; // the next sign means itself
                }
                else if (character == close && depth == 0)
                {
                    return text[start.._position++];
                }
                else
                {
                    depth += character switch { '{' => 1, '}' => -1, _ => 0 };
                }
            }

            throw new FormatException();
        }
    }
}
