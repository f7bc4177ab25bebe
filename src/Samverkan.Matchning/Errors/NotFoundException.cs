namespace Samverkan.Matchning.Errors;

/// <summary>A file or record that was asked for does not exist.</summary>
/// <inheritdoc cref="SamverkanException(string, string, Exception?)"/>
public sealed class NotFoundException(string code, string message, Exception? inner = null) : SamverkanException(code, message, inner);
