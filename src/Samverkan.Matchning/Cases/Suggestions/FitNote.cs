using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Suggestions;

/// <summary>How a record fits a case in one respect; facts of the record beside facts of the case, not part of the score.</summary>
/// <param name="Name">What is compared, such as "Skolform".</param>
/// <param name="Text">How it fits, in Swedish.</param>
/// <param name="IsWarning">Whether it speaks against.</param>
public sealed record FitNote(string Name, string Text, bool IsWarning = false)
{
    /// <summary>What is known of how a record fits a case.</summary>
    public static IReadOnlyList<FitNote> Of(CorpusRecord record, Case itsCase)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(itsCase);
        var notes = new List<FitNote>();
        if (itsCase.SchoolForms.Count > 0 && record is Intervention or SpsmService)
        {
            var missing = itsCase.SchoolForms.Where(form => !record.IsFor(form)).ToArray();
            notes.Add(missing.Length == 0 ? new FitNote("Skolform", "Passar ärendets skolformer") : new FitNote(
                "Skolform", $"Är inte gjord för {string.Join(", ", missing.Select(form => form.Label().ToLowerInvariant()))}", IsWarning: true));
        }

        switch (record)
        {
            case Intervention intervention:
                Add("Tid", intervention.Time);
                Add("Kostnad", intervention.Cost);
                Add("Kräver", intervention.Demands);
                AddStatus(intervention.Status);
                break;
            case SpsmService service:
                Add("Tid", service.Time);
                notes.AddRange(service.Conditions.Select(condition => new FitNote("Villkor", condition)));
                Add("Omfattar inte", service.DoesNotCover);
                AddStatus(service.Status);
                break;
            case University { Reach: not Reach.National } university when itsCase.County is { } county && !university.Counties.Contains(county):
                notes.Add(new FitNote("Avstånd", $"Verkar främst i {string.Join(", ", university.Counties)}", IsWarning: true));
                break;
        }

        return notes;

        void Add(string name, string? text)
        {
            if (text is not null)
            {
                notes.Add(new FitNote(name, text));
            }
        }

        void AddStatus(RecordStatus status)
        {
            if (status != RecordStatus.Current)
            {
                notes.Add(new FitNote("Status", status.Label(), IsWarning: true));
            }
        }
    }
}
