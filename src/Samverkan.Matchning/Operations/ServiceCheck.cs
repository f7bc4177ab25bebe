using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Operations;

/// <summary>What was found when one part of the installation was looked at.</summary>
/// <param name="Part">The part, in Swedish, such as "Sökindex".</param>
/// <param name="Status">How it is.</param>
/// <param name="Message">What was found, a Swedish sentence without paths, addresses or secrets.</param>
public sealed record ServiceCheck(string Part, CheckStatus Status, string Message)
{
    /// <summary>Code of the error, the same as in the log; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>A part that works.</summary>
    public static ServiceCheck Good(string part, string message) => new(part, CheckStatus.Good, message);

    /// <summary>A part that works, with something to know about.</summary>
    public static ServiceCheck Warning(string part, string message) => new(part, CheckStatus.Warning, message);

    /// <summary>A part that does not work; the message says how to mend it.</summary>
    public static ServiceCheck Fault(string part, string message, string? code = null) => new(part, CheckStatus.Fault, message) { Code = code };
}

/// <summary>How a part of the installation is.</summary>
public enum CheckStatus
{
    /// <summary>It works.</summary>
    [Slug("bra", "Fungerar")]
    Good,

    /// <summary>It works, but something should be seen to.</summary>
    [Slug("varning", "Se över")]
    Warning,

    /// <summary>It does not work.</summary>
    [Slug("fel", "Fel")]
    Fault,
}
