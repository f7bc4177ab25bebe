using System.Text;

namespace Samverkan.Matchning.Formats.Records;

/// <summary>Reads lines of bounded length: what stands on a line beyond the limit is passed over and never kept.</summary>
/// <param name="input">Where the lines come from.</param>
/// <param name="maxLength">Longest line, in UTF-16 code units.</param>
public sealed class BoundedLines(TextReader input, int maxLength)
{
    private readonly char[] _block = new char[32 * 1024];
    private int _position;
    private int _end;

    /// <summary>Whether the next line has to be waited for; answers should be sent before that.</summary>
    public bool MustWait => _position == _end;

    /// <summary>The next line without its end.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The line, cut at the limit, and whether it is whole; null after the last one.</returns>
    public async ValueTask<(string Text, bool IsWhole)?> ReadAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var length = 0L;
        var hasAny = false;
        while (!MustWait || await FillAsync(cancellationToken))
        {
            hasAny = true;
            var rest = _block.AsSpan(_position, _end - _position);
            var found = rest.IndexOf('\n');
            var part = found < 0 ? rest : rest[..found];
            line.Append(part[..(int)Math.Min(part.Length, maxLength - line.Length)]);
            length += part.Length;
            _position += found < 0 ? rest.Length : found + 1;
            if (found >= 0)
            {
                break;
            }
        }

        return hasAny ? (line.ToString().TrimEnd('\r'), length <= maxLength) : null;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _position = 0;
        _end = await input.ReadAsync(_block, cancellationToken);
        return _end > 0;
    }
}
