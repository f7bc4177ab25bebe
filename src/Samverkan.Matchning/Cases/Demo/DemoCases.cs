using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Cases.Demo;

/// <summary>People who act in the sample cases.</summary>
/// <param name="Kansli">The office.</param>
/// <param name="Team">A team.</param>
/// <param name="Spsm">SPSM.</param>
public sealed record DemoActors(Actor Kansli, Actor Team, Actor Spsm);

/// <summary>An example analysis.</summary>
/// <param name="Name">File name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record DemoFile(string Name, byte[] Content);

/// <summary>
/// Makes sample cases in different stages through the same use cases as people use, so that they hold together as real ones do. All
/// authorities, units and people are invented.
/// </summary>
public sealed class DemoCases(
    ICaseStore store, CreateCase create, UploadAnalysis upload, JobRunner jobs, ApproveMasking approve, ReadAnalysis read, PrioritiseAreas prioritise,
    DemoMatching matching, TimeProvider clock)
{
    private const int AreasPrioritised = 4;

    /// <summary>Makes the cases, unless there already are cases.</summary>
    /// <param name="actors">Who acts.</param>
    /// <param name="files">Example analyses: the first is carried through to assignments, the second is prioritised, the third waits for review of its masking.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>How many cases were made.</returns>
    public async Task<int> CreateAsync(DemoActors actors, IReadOnlyList<DemoFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(files);
        if (store.Heads<Case>().Count > 0)
        {
            return 0;
        }

        var cases = Forms(actors).Select(form => create.Execute(actors.Kansli, new CreateCaseCommand(form))).ToArray();
        var analyses = files.Take(cases.Length).Select((file, i) => upload.Execute(actors.Team, new UploadAnalysisCommand(cases[i].Id, file.Name, file.Content))).ToArray();
        while (await jobs.RunNextAsync(cancellationToken))
        {
        }

        for (var i = 0; i < Math.Min(2, analyses.Length); i++)
        {
            if (store.Find<AnalysisVersion>(analyses[i].Id) is { State: AnalysisState.AwaitingReview } analysis)
            {
                approve.Execute(actors.Team, new ApproveMaskingCommand(analysis.Id, analysis.Version));
                var found = read.Execute(actors.Team, analysis.Id).Findings.Take(AreasPrioritised).Select(finding => new PrioritisedArea(finding.Area.Slug)).ToArray();
                prioritise.Execute(actors.Team, new PrioritiseAreasCommand(cases[i].Id, 0, found, []));
            }
        }

        matching.CarryThrough(actors, cases[0].Id);
        return cases.Length;
    }

    private CaseForm[] Forms(DemoActors actors)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var year = today.Year;
        return
        [
            new CaseForm
            {
                RegistryNumber = $"{year}:00101",
                Authority = new SchoolAuthority("Granhults kommun"),
                Municipality = "Granhult",
                County = "Västernorrlands län",
                Units = [new SchoolUnit("90000101", "Björklunda grundskola", [SchoolForm.CompulsorySchool, SchoolForm.AdaptedCompulsorySchool])],
                Contact = new ContactPerson("Skolchefen Exempelberg", "Skolchef", "skolchef@granhult.example", "010-000 01 01"),
                Team = actors.Team.Team,
                ResponsibleId = actors.Kansli.UserId,
                Stage = CaseStage.Matching,
                Deadlines = [new Deadline("Överenskommelsen undertecknad", today.AddDays(40)), new Deadline("Återkoppling till huvudmannen", today.AddDays(9))],
                OngoingProgrammes = ["kvalitetsdialoger"],
            },
            new CaseForm
            {
                RegistryNumber = $"{year}:00102",
                Authority = new SchoolAuthority("Vassmo kommun"),
                Municipality = "Vassmo",
                County = "Skåne län",
                Units = [new SchoolUnit(null, "Solgårdens förskola", [SchoolForm.Preschool])],
                Team = actors.Team.Team,
                ResponsibleId = actors.Kansli.UserId,
                Stage = CaseStage.Prioritising,
                Deadlines = [new Deadline("Möte med förskolan", today.AddDays(3))],
            },
            new CaseForm
            {
                RegistryNumber = $"{year}:00103",
                Authority = new SchoolAuthority("Norra Älvdals kommun"),
                Municipality = "Norra Älvdal",
                County = "Dalarnas län",
                Units = [new SchoolUnit("90000103", "Älvdala gymnasium", [SchoolForm.UpperSecondarySchool])],
                Team = actors.Team.Team,
                Stage = CaseStage.Analysis,
            },
            new CaseForm
            {
                RegistryNumber = $"{year}:00104",
                Authority = new SchoolAuthority("Lysmasken Friskolor AB", IsIndependent: true),
                Municipality = "Östra Sandvik",
                County = "Stockholms län",
                Units = [new SchoolUnit("90000104", "Lysmaskens skola", [SchoolForm.PreschoolClass, SchoolForm.CompulsorySchool, SchoolForm.SchoolAgeEducare])],
                Team = "Team Syd",
                Stage = CaseStage.FirstMeeting,
                Deadlines = [new Deadline("Inledande möte", today.AddDays(12))],
            },
            new CaseForm
            {
                RegistryNumber = $"{year - 3}:00042",
                Authority = new SchoolAuthority("Stenhamra kommunalförbund"),
                Municipality = "Stenhamra",
                County = "Kalmar län",
                Units = [new SchoolUnit("90000042", "Hamnskolan", [SchoolForm.CompulsorySchool])],
                Stage = CaseStage.Closed,
            },
        ];
    }
}
