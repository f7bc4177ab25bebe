using Samverkan.Matchning.Language.Privacy;

namespace Samverkan.Matchning.Tests.Language.Privacy;

/// <summary>Shared words of the privacy tests. All numbers and names in them are made up.</summary>
internal static class Masking
{
    private static readonly PersonalDataDetector Detector = new();

    public static string Mask(string text) => Detector.Mask(text).Text;

    public static IReadOnlyList<PersonalDataSpan> Detect(string text) => Detector.Detect(text);

    public static void Stays(string text) => Assert.Equal(text, Mask(text));
}
