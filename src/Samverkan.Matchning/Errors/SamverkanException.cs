namespace Samverkan.Matchning.Errors;

/// <summary>
/// The one family of errors that people are meant to read. The message is plain Swedish and says what to do; the code is
/// stable and shared by the exit code, the log and (later) the API's problem type. Anything else that escapes is a bug.
/// </summary>
/// <param name="code">Stable identifier such as <c>dokument-krypterat</c>.</param>
/// <param name="message">What happened and what to do, in Swedish, without paths or internals.</param>
/// <param name="inner">The cause, for the log only.</param>
public abstract class SamverkanException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable identifier of the error.</summary>
    public string Code { get; } = code;
}
