namespace Samverkan.Matchning.Cases;

/// <summary>A fault in what somebody filled in, to be shown beside its field.</summary>
/// <param name="Field">Name of the field, as the property is called.</param>
/// <param name="Message">What is wrong and how to mend it, in Swedish.</param>
public sealed record FieldFault(string Field, string Message);
