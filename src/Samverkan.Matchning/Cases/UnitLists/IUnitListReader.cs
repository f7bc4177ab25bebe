using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.UnitLists;

/// <summary>Reads a list of school units that somebody sent. The content is hostile until read: sizes are bounded, formulas are not evaluated.</summary>
public interface IUnitListReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="content">The file's bytes; need not be seekable.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="RejectedInputException">The file is no list, is too large, or no row of headings is found in it.</exception>
    Task<UnitList> ReadAsync(Stream content, CancellationToken cancellationToken);
}
