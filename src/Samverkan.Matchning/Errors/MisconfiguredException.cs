namespace Samverkan.Matchning.Errors;

/// <summary>The installation lacks something (a tool, a model, a valid corpus); an administrator has to mend it.</summary>
/// <inheritdoc cref="SamverkanException(string, string, Exception?)"/>
public sealed class MisconfiguredException(string code, string message, Exception? inner = null) : SamverkanException(code, message, inner);
