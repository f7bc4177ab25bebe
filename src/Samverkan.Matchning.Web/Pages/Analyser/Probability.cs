namespace Samverkan.Matchning.Web.Pages.Analyser;

/// <summary>How probabilities and shares are written. Nothing is rounded up to certainty or down to nothing.</summary>
internal static class Probability
{
    /// <summary>"87 %", "över 99 %", "under 1 %"; 1 is written "100 %", and only a person's word is 1.</summary>
    public static string Text(double probability) => probability switch
    {
        >= 1 => "100 %",
        > 0.99 => "över 99 %",
        < 0.01 => "under 1 %",
        _ => $"{Math.Round(probability * 100).ToString("N0", Swedish.Culture)} %",
    };
}
