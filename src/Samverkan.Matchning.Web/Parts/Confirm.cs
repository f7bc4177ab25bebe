namespace Samverkan.Matchning.Web.Parts;

/// <summary>The page that asks before something that is hard to take back. Shown by the partial <c>_Confirm</c>; posts to its own address.</summary>
/// <param name="Question">What is asked, such as "Ta bort kontot för Kim Ek?"</param>
/// <param name="Consequence">What happens then.</param>
/// <param name="Button">What the button does, as a verb.</param>
/// <param name="Back">Where "Avbryt" leads.</param>
public sealed record Confirm(string Question, string Consequence, string Button, string Back)
{
    /// <summary>Hidden fields of the form.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether something is lost by it.</summary>
    public bool IsDangerous { get; init; }
}
