namespace Samverkan.Matchning.Formats.Reports.Agreements;

/// <summary>What a person should know about a filled template: gathered while filling, each thing told once.</summary>
internal sealed class TemplateNotes
{
    private const int MaxQuote = 60;

    private readonly List<string> _missing = [];
    private readonly List<string> _faults = [];

    /// <summary>Values that the agreement lacks.</summary>
    public IReadOnlyList<string> MissingValues => _missing;

    /// <summary>Faults of the template itself.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public void Missing(string label) => Add(_missing, $"Dokumentet saknar {label}. Fyll i det i ärendet och skapa dokumentet igen, eller skriv in det i dokumentet.");

    public void Unknown(string field) => Add(_faults, $"Mallen använder fältet ”{field}”, som inte finns. Rätta namnet i mallen.");

    public void EmptyControl(string field) => Add(_faults, $"Mallens innehållskontroll ”{field}” är tom och kunde inte fyllas i. Skriv något i den i mallen.");

    public void NotUsed(string field, string label) => Add(_faults, $"Mallen saknar fältet ”{{{{{field}}}}}”, så {label} kommer inte med i dokumentet.");

    public void Broken(string text) => Add(_faults, $"Mallen har {{{{ eller }}}} utan sitt par i ”{(text.Length > MaxQuote ? text[..MaxQuote] + "…" : text)}”. Rätta det i mallen.");

    private static void Add(List<string> notes, string note)
    {
        if (!notes.Contains(note))
        {
            notes.Add(note);
        }
    }
}
