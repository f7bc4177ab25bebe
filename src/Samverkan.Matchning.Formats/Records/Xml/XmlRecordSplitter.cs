using System.Text;

namespace Samverkan.Matchning.Formats.Records.Xml;

/// <summary>
/// Cuts an XML file into its records by looking for their tags, without understanding the rest: each record is then parsed alone, so that
/// a broken one spoils nothing but itself, and no more than one is held in memory. Records are <c>record</c> elements, or <c>mods</c>
/// elements where those come first, with any prefix.
/// </summary>
internal sealed class XmlRecordSplitter(TextReader text, RecordLimits limits)
{
    private const int MaxNameLength = 100;
    private readonly char[] _block = new char[32 * 1024];
    private readonly StringBuilder _envelope = new();
    private readonly StringBuilder _piece = new();
    private int _position;
    private int _end;
    private string? _unit; // the record's tag with its prefix, once the first was met
    private bool _isInside;
    private bool _isTooLong;

    /// <summary>Longest record, in characters.</summary>
    public int MaxRecordLength => limits.MaxRecordLength;

    /// <summary>What stands around the records that were read so far; without them it is an XML document of its own.</summary>
    public string Envelope => _envelope.ToString();

    /// <summary>The next record; null after the last one.</summary>
    public async ValueTask<XmlPiece?> ReadAsync(CancellationToken cancellationToken)
    {
        while (await CopyToAsync('<', cancellationToken))
        {
            var name = await NameAsync(cancellationToken);
            if (name.StartsWith("!--", StringComparison.Ordinal))
            {
                await SkipAsync("-->", name, isKept: false, cancellationToken);
            }
            else if (name.StartsWith("![CDATA[", StringComparison.Ordinal))
            {
                await SkipAsync("]]>", name, isKept: true, cancellationToken);
            }
            else if (IsUnit(name))
            {
                var unclosed = _isInside ? Take(isCutOff: false) : null;
                _unit ??= name;
                (_isInside, _isTooLong) = (true, false);
                Append('<' + name);
                var isWhole = await CopyToAsync('>', cancellationToken) && EndsEmpty();
                if (unclosed is not null || isWhole)
                {
                    return unclosed ?? Take(isCutOff: false); // an empty record after an unclosed one is lost with it
                }
            }
            else
            {
                Append('<' + name);
                if (_isInside && name.Length == _unit!.Length + 1 && name[0] == '/' && name.EndsWith(_unit, StringComparison.Ordinal))
                {
                    await CopyToAsync('>', cancellationToken);
                    return Take(isCutOff: false);
                }
            }
        }

        return _isInside ? Take(isCutOff: true) : null;
    }

    private bool IsUnit(string name) => _unit is not null ? name == _unit
        : name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] is "record" or "mods" && name[0] != '/';

    private bool EndsEmpty() => _piece.Length >= 2 && _piece[^2] == '/';

    private XmlPiece Take(bool isCutOff)
    {
        var piece = new XmlPiece(_isTooLong ? null : _piece.ToString(), isCutOff);
        _piece.Clear();
        _isInside = false;
        return piece;
    }

    private void Append(ReadOnlySpan<char> part)
    {
        var (target, limit) = _isInside ? (_piece, limits.MaxRecordLength) : (_envelope, limits.MaxEnvelopeLength);
        if (target.Length + part.Length <= limit)
        {
            target.Append(part);
        }
        else if (_isInside)
        {
            _isTooLong = true;
            _piece.Clear();
        }
    }

    /// <summary>Copies until a character: up to it when it opens a tag, with it when it ends one.</summary>
    private async ValueTask<bool> CopyToAsync(char mark, CancellationToken cancellationToken)
    {
        while (_position < _end || await FillAsync(cancellationToken))
        {
            var rest = _block.AsSpan(_position, _end - _position);
            var found = rest.IndexOf(mark);
            var count = found < 0 ? rest.Length : mark == '<' ? found : found + 1;
            if (!_isTooLong || !_isInside)
            {
                Append(rest[..count]);
            }

            _position += found < 0 ? rest.Length : found + 1;
            if (found >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name after an opening angle bracket; of a comment or CDATA its mark.</summary>
    private async ValueTask<string> NameAsync(CancellationToken cancellationToken)
    {
        var name = new StringBuilder();
        while ((_position < _end || await FillAsync(cancellationToken)) && name.Length < MaxNameLength)
        {
            var character = _block[_position];
            if (char.IsWhiteSpace(character) || character is '>' or '<' || (character == '/' && name.Length > 0))
            {
                break;
            }

            name.Append(character);
            _position++;
            if ((name.Length == 3 && name.ToString() == "!--") || (name.Length == 8 && name.ToString() == "![CDATA["))
            {
                break;
            }
        }

        return name.ToString() is { Length: > 0 } read ? read : " ";
    }

    private async ValueTask SkipAsync(string end, string start, bool isKept, CancellationToken cancellationToken)
    {
        if (isKept)
        {
            Append('<' + start);
        }

        var matched = 0;
        var kept = new StringBuilder();
        while (matched < end.Length && (_position < _end || await FillAsync(cancellationToken)))
        {
            var character = _block[_position++];
            matched = character == end[matched] ? matched + 1 : character == end[0] ? matched == 2 && end[1] == character ? 2 : 1 : 0;
            kept.Append(character);
            if (kept.Length >= 4096 || matched == end.Length)
            {
                if (isKept)
                {
                    Append(kept.ToString());
                }

                kept.Clear();
            }
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _position = 0;
        _end = await text.ReadAsync(_block, cancellationToken);
        return _end > 0;
    }
}

/// <summary>The text of one record.</summary>
/// <param name="Text">From its opening to its closing tag; null when it is longer than the limit.</param>
/// <param name="IsCutOff">Whether the file ended before the record did.</param>
internal sealed record XmlPiece(string? Text, bool IsCutOff);
