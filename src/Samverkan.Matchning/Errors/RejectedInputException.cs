namespace Samverkan.Matchning.Errors;

/// <summary>What the user gave cannot be used as it is; the message says how to give it instead.</summary>
/// <inheritdoc cref="SamverkanException(string, string, Exception?)"/>
public sealed class RejectedInputException(string code, string message, Exception? inner = null) : SamverkanException(code, message, inner);
