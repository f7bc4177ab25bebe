using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Search;

/// <summary>What of a record is searched. A name counts more than the text, because people search for what they know by name.</summary>
internal static class RecordText
{
    /// <summary>How many times a name counts where words are looked for.</summary>
    public const int NameTimes = 3;

    /// <summary>Title and other names.</summary>
    public static string Names(CorpusRecord record) => $"{record.Title}. {string.Join(". ", record.OtherNames)}";

    /// <summary>What words are looked for in beside a record's own words.</summary>
    public static string Labels(CorpusRecord record, CorpusSnapshot corpus)
    {
        var areas = string.Join(". ", record.Areas.Select(slug => corpus.Area(slug)?.Name));
        return $"{areas} {string.Join(' ', record.Sources.Select(source => source.Identifier))}";
    }

    /// <summary>What a kind of record has beside names and text.</summary>
    public static string Extra(CorpusRecord record) => record switch
    {
        Intervention intervention => $"{intervention.Owner}. {intervention.TargetGroup}. {intervention.Evidence.Description}",
        University university => string.Join(' ', [
            university.ShortName, .. university.Towns, .. university.Counties, .. university.Expertise.Select(expertise => expertise.Reason),
            .. university.Environments.Select(environment => $"{environment.Name}. {environment.Description}")]),
        SpsmService service => $"SPSM. {service.TargetGroup}. {string.Join(' ', service.Conditions)}",
        ResearchItem item => string.Join(' ', [
            .. item.Keywords, .. item.Authors, item.Publisher, item.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            .. item.Identifiers]),
        _ => "",
    };
}
