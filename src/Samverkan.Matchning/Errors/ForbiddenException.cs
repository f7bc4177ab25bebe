namespace Samverkan.Matchning.Errors;

/// <summary>The role of the person does not allow what was asked for.</summary>
/// <inheritdoc cref="SamverkanException(string, string, Exception?)"/>
public sealed class ForbiddenException(string code, string message, Exception? inner = null) : SamverkanException(code, message, inner);
