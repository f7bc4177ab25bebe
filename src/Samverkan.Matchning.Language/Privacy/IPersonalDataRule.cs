namespace Samverkan.Matchning.Language.Privacy;

/// <summary>One family of personal data. Rules are stateless and shared between threads.</summary>
internal interface IPersonalDataRule
{
    /// <summary>Adds what the rule finds; spans may overlap, the detector settles that.</summary>
    void Find(RuleContext context, ICollection<PersonalDataSpan> found);
}
