namespace Samverkan.Matchning.Errors;

/// <summary>Something the service needs cannot be used just now (a full disk, a locked or unreachable database); nothing was saved.</summary>
/// <inheritdoc cref="SamverkanException(string, string, Exception?)"/>
public sealed class UnavailableException(string code, string message, Exception? inner = null) : SamverkanException(code, message, inner);
