namespace Samverkan.Matchning.Operations;

/// <summary>Looks at one part of the installation without changing anything that lasts.</summary>
public interface IServiceInspection
{
    /// <summary>The part, in Swedish.</summary>
    string Part { get; }

    /// <summary>Looks. An error of <see cref="Errors.SamverkanException"/> may be thrown instead of told: it says what to do itself.</summary>
    IEnumerable<ServiceCheck> Run();
}
