namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>The items of the corpus's list files.</summary>
internal static class ListItems
{
    private const int Weakest = 1;
    private const int Strongest = 5;

    public static ProblemArea Area(FieldReader fields) => new()
    {
        Slug = fields.Text("slug"),
        Name = fields.Text("namn"),
        Description = fields.Text("beskrivning"),
        Keywords = fields.Texts("nyckelord"),
        SpsmRemit = fields.Word<SpsmRemit>("remiss"),
        Group = fields.Word<AreaGroup>("grupp"),
    };

    public static GlossaryTerm Term(FieldReader fields, KnownValues values) => new()
    {
        Term = fields.Text("term"),
        Variants = fields.OptionalTexts("varianter"),
        Abbreviations = fields.OptionalTexts("förkortningar"),
        English = fields.OptionalTexts("engelska"),
        Nordic = fields.OptionalTexts("nordiska"),
        Area = fields.OptionalArea("område", values),
    };

    public static RoutingRule Rule(FieldReader fields, KnownValues values) => new()
    {
        Id = fields.Text("id"),
        To = fields.Word<RoutingTarget>("till"),
        Strength = fields.Number("styrka", Weakest, Strongest) ?? Weakest,
        Areas = fields.Areas("områden", values, isRequired: false),
        Words = fields.OptionalTexts("ord"),
        ExceptWords = fields.OptionalTexts("utan_ord"),
        Reason = fields.Text("skäl"),
        Source = fields.OptionalUrl("källa"),
    };

    public static UniversityAliases UniversityAliases(FieldReader fields) => new(
        fields.Text("lärosäte"), fields.OptionalTexts("namn"), fields.OptionalTexts("koder"), fields.OptionalUrl("källa"));
}
