namespace Samverkan.Matchning.Errors;

/// <summary>A store or service is busy, full or cannot be reached right now; trying again later, or making room, helps.</summary>
/// <inheritdoc cref="SamverkanException(string, string, Exception?)"/>
public sealed class UnavailableException(string code, string message, Exception? inner = null) : SamverkanException(code, message, inner);
