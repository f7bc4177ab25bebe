using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Operations;

/// <summary>Looks at every part of the installation, in order, and goes on whatever one of them says.</summary>
/// <param name="inspections">The parts.</param>
public sealed class ServiceDoctor(IReadOnlyList<IServiceInspection> inspections)
{
    /// <summary>Looks at all parts; each is given as soon as it is done.</summary>
    public IEnumerable<ServiceCheck> Run()
    {
        foreach (var inspection in inspections)
        {
            var found = new List<ServiceCheck>();
            try
            {
                found.AddRange(inspection.Run());
            }
            catch (SamverkanException error)
            {
                found.Add(ServiceCheck.Fault(inspection.Part, error.Message, error.Code));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                found.Add(ServiceCheck.Fault(inspection.Part, "En fil eller mapp går inte att läsa eller skriva. Kontrollera rättigheterna och att disken inte är full.", "fil-last"));
            }

            foreach (var check in found)
            {
                yield return check;
            }
        }
    }
}
