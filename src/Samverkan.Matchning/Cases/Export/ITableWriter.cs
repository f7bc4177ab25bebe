namespace Samverkan.Matchning.Cases.Export;

/// <summary>Writes a list so that a Swedish spreadsheet program opens it by a double click.</summary>
public interface ITableWriter
{
    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="target">Where to write; left open.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <exception cref="ArgumentException">A row has another number of values than there are columns, or a value of another type than tables hold.</exception>
    Task WriteAsync(ReportTable table, Stream target, CancellationToken cancellationToken);
}
