namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>The fields that only interventions, SPSM's support or research have.</summary>
internal static class RecordFields
{
    private const int FirstYear = 1800;

    public static Intervention Intervention(FieldReader fields) => new()
    {
        Owner = fields.OptionalText("ägare"),
        TargetGroup = fields.Text("målgrupp"),
        Format = fields.Word<InterventionFormat>("format"),
        Time = fields.OptionalText("tid"),
        Demands = fields.OptionalText("kräver"),
        Cost = fields.OptionalText("kostnad"),
        Evidence = Evidence(fields),
        Status = fields.Word<RecordStatus>("status"),
        ReplacedBy = fields.OptionalText("ersatt_av"),
        ResearchIds = fields.OptionalTexts("forskning"),
    };

    public static SpsmService SpsmService(FieldReader fields) => new()
    {
        ServiceKind = fields.Word<SpsmServiceKind>("slag"),
        Levels = fields.Words<SupportLevel>("nivå"),
        TargetGroup = fields.Text("målgrupp"),
        Time = fields.OptionalText("tid"),
        Conditions = fields.OptionalTexts("villkor"),
        DoesNotCover = fields.OptionalText("tar_inte"),
        Status = fields.Word<RecordStatus>("status"),
        ReplacedBy = fields.OptionalText("ersatt_av"),
    };

    public static ResearchItem Research(FieldReader fields, KnownValues values) => new()
    {
        ResearchKind = fields.Word<ResearchKind>("slag"),
        Authors = fields.OptionalTexts("författare"),
        Year = fields.OptionalNumber("år", FirstYear, values.Today.Year),
        Publisher = fields.OptionalText("utgivare"),
        Identifiers = fields.OptionalTexts("identifierare"),
        Language = fields.Word<TextLanguage>("språk"),
        UniversityIds = fields.Texts("lärosäten"),
        InterventionIds = fields.Texts("insatser"),
        Keywords = fields.Texts("nyckelord"),
    };

    private static Evidence Evidence(FieldReader fields)
    {
        if (fields.Map("evidens") is not { } map)
        {
            return new Intervention().Evidence;
        }

        var evidence = new Evidence(
            map.Word<EvidenceLevel>("nivå"), map.Word<EvidenceKind>("typ"), map.Word<EvidenceDirection>("riktning"), map.Text("beskrivning"));
        map.RejectUnknown();
        return evidence;
    }
}
