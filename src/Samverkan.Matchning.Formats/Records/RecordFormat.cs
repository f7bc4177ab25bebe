using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Formats.Records;

/// <summary>The formats that publications come in.</summary>
public enum RecordFormat
{
    /// <summary>MODS or Dublin Core in XML, alone, in a collection or in OAI-PMH envelopes.</summary>
    [Slug("mods", "MODS eller OAI-PMH")]
    Mods,

    /// <summary>RIS, which reference managers export.</summary>
    [Slug("ris", "RIS")]
    Ris,

    /// <summary>BibTeX.</summary>
    [Slug("bibtex", "BibTeX")]
    BibTeX,

    /// <summary>Table with a head line, separated by comma, semicolon or tab.</summary>
    [Slug("csv", "CSV")]
    Csv,

    /// <summary>One JSON object a line.</summary>
    [Slug("jsonl", "JSON Lines")]
    JsonLines,
}
