using System.Runtime.CompilerServices;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Formats.Records;

/// <summary>A file of records in any of the formats, gzip-compressed or not.</summary>
public sealed class FileRecordSource : IRecordSource, IDisposable
{
    private readonly FileStream _file;
    private readonly RecordFormat _format;
    private readonly IReadOnlyDictionary<string, string> _columns;
    private readonly RecordLimits _limits;
    private double _share; // read by another thread than the one that reads the file

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">Its format; null to see for itself.</param>
    /// <param name="columns">For CSV: which column holds which field; empty to go by common names.</param>
    /// <param name="limits">How much is held in memory at once; the usual when left out.</param>
    /// <exception cref="NotFoundException">There is no such file.</exception>
    /// <exception cref="RejectedInputException">The format cannot be told.</exception>
    public FileRecordSource(string path, RecordFormat? format, IReadOnlyDictionary<string, string> columns, RecordLimits? limits = null)
    {
        if (!File.Exists(path))
        {
            throw new NotFoundException("fil-saknas", $"Filen {Path.GetFileName(path)} finns inte. Kontrollera sökvägen.");
        }

        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 128 * 1024);
        _format = format ?? FormatSniffer.Sniff(path) ?? throw RecordRejections.UnknownFormat();
        _columns = columns;
        _limits = limits ?? new RecordLimits();
        var name = Path.GetFileName(path);
        name = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        Scope = _format == RecordFormat.Mods ? "" : name; // OAI identifiers are unique in the world
    }

    /// <summary>Names of the fields that a column of a table can be mapped to.</summary>
    public static IReadOnlyList<string> ColumnFields => CsvColumns.Fields;

    /// <inheritdoc/>
    public string Scope { get; }

    /// <inheritdoc/>
    public double? Share => Volatile.Read(ref _share);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ImportEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = RecordText.Open(_file);
        var number = 0L;
        var records = Read(text, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (records)
        {
            while (true)
            {
                bool isCutOff;
                try
                {
                    if (!await records.MoveNextAsync())
                    {
                        break;
                    }

                    isCutOff = false;
                }
                catch (InvalidDataException)
                {
                    isCutOff = true; // gzip that ends too soon or is damaged
                }

                if (isCutOff)
                {
                    yield return RecordRejections.CutOff(number + 1);
                    break;
                }

                number = records.Current.Number;
                Volatile.Write(ref _share, _file.Position / (double)Math.Max(1, _file.Length));
                yield return records.Current;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private IAsyncEnumerable<ImportEntry> Read(StreamReader text, CancellationToken cancellationToken) => _format switch
    {
        RecordFormat.Mods => new XmlRecords(_limits).ReadAsync(text, cancellationToken),
        RecordFormat.Ris => new RisReader(_limits).ReadAsync(text, cancellationToken),
        RecordFormat.BibTeX => new BibTeX.BibTeXReader(_limits).ReadAsync(text, cancellationToken),
        RecordFormat.Csv => new CsvReader(_limits, _columns).ReadAsync(text, cancellationToken),
        RecordFormat.JsonLines => new JsonLinesReader(_limits).ReadAsync(text, cancellationToken),
        _ => throw new InvalidOperationException("A format has no reader."),
    };
}
