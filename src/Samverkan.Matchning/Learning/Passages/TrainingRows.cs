using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Learning.Passages;

/// <summary>Turns lines of JSON into labelled texts.</summary>
internal static class TrainingRows
{
    /// <summary>What a passage's school form is when it is about the school authority.</summary>
    private const string SchoolAuthority = "huvudman";

    /// <summary>A passage; null when a field is missing or wrong, which is then an issue.</summary>
    public static LabelledPassage? Passage(JsonFields fields)
    {
        var (id, text, labels) = (fields.Text("id"), fields.Text("text"), fields.Texts("labels"));
        var (heading, document) = (fields.OptionalText("heading"), fields.OptionalText("document"));
        var role = fields.Word<PassageRole>("role");
        var isAuthority = fields.OptionalText("schoolForm") == SchoolAuthority;
        var form = isAuthority ? null : fields.Word<SchoolForm>("schoolForm", SchoolAuthority);
        var (style, split) = (fields.Word<PassageStyle>("style"), fields.Word<DataSplit>("split"));
        return id is null || text is null || labels is null || role is null || style is null || split is null || (form is null && !isAuthority)
            ? null
            : new LabelledPassage(id, text, labels, role.Value, form, style.Value, split.Value, heading, document);
    }

    /// <summary>An assignment; null when a field is missing or wrong, which is then an issue.</summary>
    public static RoutingExample? Assignment(JsonFields fields)
    {
        var (id, text, why) = (fields.Text("id"), fields.Text("text"), fields.Text("why"));
        var (to, split) = (fields.Word<RoutingTarget>("to"), fields.Word<DataSplit>("split"));
        return id is null || text is null || why is null || to is null || split is null
            ? null
            : new RoutingExample(id, text, to.Value, why, split.Value);
    }
}
