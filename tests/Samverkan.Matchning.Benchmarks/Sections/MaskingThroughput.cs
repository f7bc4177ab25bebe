using System.Text;
using Samverkan.Matchning.Benchmarks.Measurements;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Benchmarks.Sections;

/// <summary>How much text one core masks in a second. A megabyte is 10⁶ bytes of UTF-8.</summary>
internal static class MaskingThroughput
{
    private const int Runs = 7;

    public static Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var detector = new PersonalDataDetector(LanguageModels.Read(new ModelFolder(Repository.Models).Lexicon, Lexicon.Load));
        var documents = TrainingTexts.Documents();
        var passages = TrainingTexts.Passages();
        return Task.FromResult<IReadOnlyList<Row>>(
        [
            Measure($"Mask {documents.Count} documents of {documents.Average(document => document.Length) / 1000:0} 000 characters, one core", detector, documents),
            Measure($"Mask {passages.Count} passages one by one, one core", detector, passages),
        ]);
    }

    private static Row Measure(string what, PersonalDataDetector detector, IReadOnlyList<string> texts)
    {
        var megabytes = texts.Sum(Encoding.UTF8.GetByteCount) / 1e6;
        Mask(detector, texts);
        return Row.Rate(what, Sample.Milliseconds(Runs, () => Mask(detector, texts)).Select(milliseconds => megabytes / milliseconds * 1000), "MB/s");
    }

    private static void Mask(PersonalDataDetector detector, IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            detector.Mask(text);
        }
    }
}
