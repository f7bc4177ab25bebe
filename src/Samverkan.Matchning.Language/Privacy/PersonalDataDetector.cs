using System.Text;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Privacy.Contacts;
using Samverkan.Matchning.Language.Privacy.Health;
using Samverkan.Matchning.Language.Privacy.Names;
using Samverkan.Matchning.Language.Privacy.Numbers;

namespace Samverkan.Matchning.Language.Privacy;

/// <summary>
/// Finds and masks personal data in Swedish text by rules: identity numbers (Skatteverket, SKV 704), telephone numbers, e-mail
/// and street addresses, names of persons in context, and a class together with a diagnosis. In doubt about a person at a school
/// it masks. Rules cannot find everything: the masked text is safer, not anonymous. Thread-safe.
/// </summary>
/// <remarks>
/// The rules run until they find nothing more, each time on the text with placeholders for what is known so far. Therefore a name
/// that one sentence reveals is found in all the others, and masking a masked text changes nothing.
/// </remarks>
/// <param name="lexicon">
/// Words of the language. With it a name that no list holds is recognised at the start of a sentence too ("Qwentar har slutat");
/// without it nothing can be said there, for every sentence begins with a capital.
/// </param>
public sealed class PersonalDataDetector(Lexicon lexicon)
{
    // Two or three passes are normal; the limit only stops text made to keep the rules busy.
    private const int MaxPasses = 12;

    private readonly CompoundSplitter _splitter = new(lexicon);

    private readonly IPersonalDataRule[] _rules =
    [
        new PersonalNumberRule(), new PhoneRule(), new EmailRule(), new AddressRule(), new NameRule(), new InitialsRule(),
        new ClassAndDiagnosisRule(),
    ];

    /// <summary>A detector without a lexicon.</summary>
    public PersonalDataDetector()
        : this(Lexicon.Empty)
    {
    }

    /// <summary>Finds the personal data of a text.</summary>
    /// <param name="text">Any text; labels that <see cref="Mask"/> wrote are left alone.</param>
    /// <returns>Spans in order, without overlaps, in UTF-16 code units of <paramref name="text"/>.</returns>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">
    /// The text was made to exhaust a pattern. It must then be treated as unmasked.
    /// </exception>
    public IReadOnlyList<PersonalDataSpan> Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var labels = WorkingText.FindLabels(text);
        var memory = new NameMemory();
        IReadOnlyList<PersonalDataSpan> known = [];
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var working = WorkingText.Create(text, known, labels);
            var context = new RuleContext(working.Text, memory, _splitter, lexicon);
            var found = new List<PersonalDataSpan>();
            foreach (var rule in _rules)
            {
                rule.Find(context, found);
            }

            if (found.Count == 0)
            {
                break;
            }

            known = OverlapResolver.Resolve([.. known, .. found.Select(working.ToOriginal)]);
        }

        return known;
    }

    /// <summary>Replaces the personal data of a text by labels such as <c>[namn]</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The masked text and what was masked; masking it again changes nothing.</returns>
    public MaskedText Mask(string text)
    {
        var spans = Detect(text);
        var masked = new StringBuilder(text.Length);
        var position = 0;
        foreach (var (span, type) in spans)
        {
            masked.Append(text, position, span.Start - position).Append(type.Label());
            position = span.End;
        }

        return new MaskedText(masked.Append(text, position, text.Length - position).ToString(), spans);
    }
}
