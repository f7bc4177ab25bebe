using System.Xml;
using Samverkan.Matchning.Cases.UnitLists;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Documents;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>
/// Reads Skolinspektionen's underlag from a workbook (.xlsx) or delimited text. What the bytes are decides, not the name; the
/// separator, the sheet and the row of headings are the ones that fit the known headings best.
/// </summary>
/// <param name="options">Limits.</param>
public sealed class UnitListReader(UnitListOptions options) : IUnitListReader
{
    /// <inheritdoc/>
    public async Task<UnitList> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var bytes = await BoundedStream.ReadAllAsync(content, options.MaxBytes, cancellationToken).ConfigureAwait(false);
        try
        {
            if (!ListSniffer.IsZip(bytes))
            {
                ListSniffer.RefuseOther(bytes);
                return Read(CsvSheet.Read(bytes, options), cancellationToken);
            }

            using var archive = ZipGate.Open(bytes, options.Package, cancellationToken);
            ListSniffer.RequireWorkbook(archive);
            return Read(new XlsxWorkbook(archive, options, cancellationToken).Sheets(), cancellationToken);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            throw Rejections.Damaged(exception);
        }
    }

    private UnitList Read(IEnumerable<Sheet> sheets, CancellationToken cancellationToken)
    {
        RejectedInputException? fault = null;
        var candidates = new List<(Sheet Sheet, HeaderRow Header)>();
        foreach (var sheet in sheets)
        {
            try
            {
                candidates.AddRange(HeaderRow.Find(sheet.Rows) is { } header ? [(sheet, header)] : []);
            }
            catch (RejectedInputException exception)
            {
                // Read with a separator that is not meant, or the wrong sheet, anything may look broken.
                fault ??= exception;
            }
        }

        var best = candidates.OrderBy(found => found.Header.Missing().Count).ThenByDescending(found => found.Header.Columns.Count).FirstOrDefault();
        if (best.Header is null)
        {
            throw fault ?? ListRejections.NoHeadings();
        }

        return best.Header.Missing() is { Count: > 0 } missing
            ? throw fault ?? ListRejections.MissingColumns(missing)
            : Read(best.Sheet, best.Header, cancellationToken);
    }

    private UnitList Read(Sheet sheet, HeaderRow header, CancellationToken cancellationToken)
    {
        var rows = new List<UnitListRow>();
        var rejections = new List<UnitListRejection>();
        foreach (var row in sheet.Rows.Where(row => row.Number > header.Number && header.Columns.Values.Any(column => !row[column].IsEmpty)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rows.Count + rejections.Count >= options.MaxRows)
            {
                throw ListRejections.TooManyRows(options.MaxRows);
            }

            var (unit, rejection) = new UnitRowReader(row, header).Read();
            if (unit is not null)
            {
                rows.Add(unit);
            }
            else
            {
                rejections.Add(rejection!);
            }
        }

        return rows.Count + rejections.Count > 0
            ? new UnitList(rows, rejections, Duplicates(rows), header.Ignored, sheet.Name, header.Number)
            : throw ListRejections.NoRows();
    }

    private static List<UnitListDuplicate> Duplicates(List<UnitListRow> rows) =>
        [.. rows.Where(row => row.UnitCode is not null).GroupBy(row => row.UnitCode!, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => new UnitListDuplicate(group.Key, [.. group.Select(row => row.Number)]))];
}
