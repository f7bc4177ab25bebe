using System.Globalization;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Operations;

/// <summary>Checks the files of the corpus.</summary>
/// <param name="folder">Gives the corpus folder, or an error that says what to do.</param>
/// <param name="clock">Tells what is old.</param>
public sealed class CorpusInspection(Func<string> folder, TimeProvider clock) : IServiceInspection
{
    /// <inheritdoc/>
    public string Part => "Korpus";

    /// <inheritdoc/>
    public IEnumerable<ServiceCheck> Run()
    {
        var result = new CorpusCheck(clock).Run(folder());
        var records = result.Corpus.Records.Count.ToString("N0", CultureInfo.GetCultureInfo("sv-SE"));
        yield return (result.ErrorCount, result.WarningCount) switch
        {
            ( > 0, _) => ServiceCheck.Fault(Part, $"Korpusen har {result.ErrorCount} fel. Kör samverkan corpus check, som visar fil och rad, och rätta dem.", "korpus-felaktig"),
            (_, > 0) => ServiceCheck.Warning(Part, $"{records} poster. {result.WarningCount} saker bör ses över, kör samverkan corpus check."),
            _ => ServiceCheck.Good(Part, $"{records} poster, inga fel."),
        };
    }
}
