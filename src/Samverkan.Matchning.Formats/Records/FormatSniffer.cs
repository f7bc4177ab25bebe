namespace Samverkan.Matchning.Formats.Records;

/// <summary>Tells the format of a file of records by its content, and by its name where the content does not tell.</summary>
internal static class FormatSniffer
{
    private const int SampleLength = 4096;

    public static RecordFormat? Sniff(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        using var text = RecordText.Open(File.OpenRead(path));
        var sample = new char[SampleLength];
        var length = 0;
        try
        {
            length = text.ReadBlock(sample, 0, sample.Length);
        }
        catch (InvalidDataException)
        {
            // Damaged; the name may still tell, and the reader will say what is wrong.
        }

        var start = sample.AsSpan(0, length).TrimStart("\uFEFF \t\r\n");
        return start.StartsWith("<") ? RecordFormat.Mods
            : start.StartsWith("{") ? RecordFormat.JsonLines
            : start.StartsWith("TY  -") ? RecordFormat.Ris
            : start.StartsWith("@") ? RecordFormat.BibTeX
            : ByName(name);
    }

    private static RecordFormat? ByName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xml" or ".mods" => RecordFormat.Mods,
        ".ris" => RecordFormat.Ris,
        ".bib" or ".bibtex" => RecordFormat.BibTeX,
        ".csv" or ".tsv" or ".txt" => RecordFormat.Csv,
        ".jsonl" or ".ndjson" => RecordFormat.JsonLines,
        _ => null,
    };
}
