using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Samverkan.Matchning.Formats.Records;

/// <summary>Opens a file of records as text: unpacked when it is gzip, in the encoding that its beginning shows.</summary>
internal static partial class RecordText
{
    private const int SampleBytes = 64 * 1024;

    /// <summary>Opens a stream as text; the reader closes it.</summary>
    /// <param name="stream">The file, from its beginning.</param>
    public static StreamReader Open(Stream stream)
    {
        var start = new PeekStream(stream, SampleBytes);
        Stream content = start.Beginning.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? new GZipStream(start, CompressionMode.Decompress) : start;
        var peeked = content == start ? start : new PeekStream(content, SampleBytes);
        return new StreamReader(peeked, EncodingOf(peeked.Beginning), detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
    }

    /// <summary>
    /// A declaration in an XML head, UTF-8 when the bytes are valid as such, otherwise Windows-1252, which older Swedish files are in and
    /// which has all of Latin-1.
    /// </summary>
    private static Encoding EncodingOf(ReadOnlySpan<byte> sample)
    {
        if (XmlEncoding().Match(Encoding.Latin1.GetString(sample[..Math.Min(sample.Length, 200)])) is { Success: true } declared)
        {
            return Named(declared.Groups[1].Value);
        }

        return IsUtf8(sample) ? new UTF8Encoding(false) : Windows1252();
    }

    /// <summary>The sample may end in the middle of a character.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> sample)
    {
        Span<char> characters = new char[sample.Length];
        var status = Utf8.ToUtf16(sample, characters, out _, out _, replaceInvalidSequences: false, isFinalBlock: false);
        return status is OperationStatus.Done or OperationStatus.NeedMoreData;
    }

    private static Encoding Named(string name)
    {
        try
        {
            return name.StartsWith("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? Windows1252()
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return new UTF8Encoding(false); // an encoding that does not exist: what cannot be read becomes rejected records
        }
    }

    private static Encoding Windows1252() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [GeneratedRegex("^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")]
    private static partial Regex XmlEncoding();
}
