namespace Samverkan.Matchning.Cases.Agreements;

/// <summary>The common template of agreements, which the office edits in Word.</summary>
public interface IAgreementTemplate
{
    /// <summary>Opens it for reading.</summary>
    /// <exception cref="Errors.MisconfiguredException">The template is missing.</exception>
    Stream Open();
}
