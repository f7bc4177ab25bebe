using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Search;

/// <summary>What of a record is searched. A name counts more than the text, because people search for what they know by name.</summary>
internal static class RecordText
{
    private const int TitleTimes = 3;

    /// <summary>The record's own words: title, names and text. This is what is embedded.</summary>
    public static string Body(CorpusRecord record) => $"{record.Title}. {string.Join(". ", record.OtherNames)} {record.Text} {Extra(record)}";

    /// <summary>Everything that words are looked for in.</summary>
    public static string Lexical(CorpusRecord record, CorpusSnapshot corpus)
    {
        var names = string.Join(". ", Enumerable.Repeat($"{record.Title}. {string.Join(". ", record.OtherNames)}", TitleTimes));
        var areas = string.Join(". ", record.Areas.Select(slug => corpus.Area(slug)?.Name));
        var identifiers = string.Join(' ', record.Sources.Select(source => source.Identifier));
        return $"{names}. {record.Text} {Extra(record)} {areas} {identifiers}";
    }

    private static string Extra(CorpusRecord record) => record switch
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
