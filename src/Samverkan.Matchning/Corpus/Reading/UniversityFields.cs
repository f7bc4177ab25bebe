namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>The fields that only universities have.</summary>
internal static class UniversityFields
{
    public static University Read(FieldReader fields, KnownValues values) => new()
    {
        UniversityKind = fields.Word<UniversityKind>("slag"),
        ShortName = fields.OptionalText("kortnamn"),
        PartOf = fields.OptionalText("del_av"),
        Towns = fields.Texts("orter"),
        Counties = fields.Texts("län"),
        Reach = fields.Word<Reach>("räckvidd"),
        CatchmentArea = fields.OptionalText("upptagningsområde"),
        IsSbsMember = fields.YesNoUnknown("sbs"),
        SbsRole = fields.OptionalText("sbs_roll"),
        HasPrincipalProgramme = fields.YesNoUnknown("rektorsprogrammet"),
        Languages = fields.Words<TextLanguage>("språk"),
        Expertise = [.. fields.Maps("expertis").Select(map => Expertise(map, values)).OfType<Expertise>()],
        Environments = [.. fields.Maps("miljöer").Select(Environment).OfType<ResearchEnvironment>()],
        CooperationForms = fields.Texts("samarbetsformer"),
    };

    private static Expertise? Expertise(FieldReader map, KnownValues values)
    {
        var (area, strength, reason, source) = (map.Area("område", values), map.Word<Strength>("styrka"), map.Text("grund"), map.Url("källa"));
        map.RejectUnknown();
        return source is null ? null : new Expertise(area, strength == Strength.Strong, reason, source);
    }

    private static ResearchEnvironment? Environment(FieldReader map)
    {
        var (name, description, source) = (map.Text("namn"), map.Text("beskrivning"), map.Url("källa"));
        map.RejectUnknown();
        return source is null ? null : new ResearchEnvironment(name, description, source);
    }

    private enum Strength
    {
        [Language.Slug("svag", "Svag")]
        Weak,

        [Language.Slug("stark", "Stark")]
        Strong,
    }
}
