using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Corpus;

/// <summary>What the corpus has for one problem area. A record counts in each of its areas.</summary>
public sealed record AreaCoverage
{
    /// <summary>The area.</summary>
    public required ProblemArea Area { get; init; }

    /// <summary>Interventions.</summary>
    public required int Interventions { get; init; }

    /// <summary>Universities, centres and networks with strong expertise.</summary>
    public required int StrongUniversities { get; init; }

    /// <summary>Universities, centres and networks with weak expertise.</summary>
    public required int WeakUniversities { get; init; }

    /// <summary>SPSM's support.</summary>
    public required int SpsmServices { get; init; }

    /// <summary>Research records.</summary>
    public required int Research { get; init; }

    /// <summary>Labelled passages that models learn from.</summary>
    public required int TrainingPassages { get; init; }

    /// <summary>Labelled passages that models are measured on.</summary>
    public required int ValidationPassages { get; init; }

    /// <summary>
    /// Interventions and SPSM's support that a school of each form can choose; those that name no form are for all. Research and
    /// universities are left out, because they are seldom tied to a form.
    /// </summary>
    public required IReadOnlyDictionary<SchoolForm, int> BySchoolForm { get; init; }

    /// <summary>Counts one area.</summary>
    public static AreaCoverage Of(ProblemArea area, CorpusSnapshot corpus, IReadOnlyList<LabelledPassage> passages)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(passages);
        var about = corpus.Records.Where(record => record.Areas.Contains(area.Slug)).ToList();
        var choices = about.Where(record => record is Intervention or SpsmService).ToList();
        var expertise = corpus.Universities.SelectMany(university => university.Expertise).Where(one => one.Area == area.Slug).ToList();
        var labelled = passages.Where(passage => passage.Labels.Contains(area.Slug)).ToList();
        return new AreaCoverage
        {
            Area = area,
            Interventions = about.Count(record => record is Intervention),
            StrongUniversities = expertise.Count(one => one.IsStrong),
            WeakUniversities = expertise.Count(one => !one.IsStrong),
            SpsmServices = about.Count(record => record is SpsmService),
            Research = about.Count(record => record is ResearchItem),
            TrainingPassages = labelled.Count(passage => passage.Split == DataSplit.Train),
            ValidationPassages = labelled.Count(passage => passage.Split == DataSplit.Validation),
            BySchoolForm = Enum.GetValues<SchoolForm>().ToDictionary(form => form, form => choices.Count(record => record.IsFor(form))),
        };
    }
}
