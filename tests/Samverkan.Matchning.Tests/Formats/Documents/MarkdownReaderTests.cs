using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Documents;

using Samverkan.Matchning.Analyses;

public class MarkdownReaderTests
{
    [Fact]
    public async Task The_structure_is_kept_and_the_markup_is_not()
    {
        var document = await Reading.ReadAsync(
            """
            ---
            titel: Nulägesanalys
            ---
            # Nulägesanalys

            ## Resultat

            Frånvaron är **hög** och `ökar`[^1] &amp; [rutinen](https://exempel.se) följs
            inte.

            - rutiner
              - uppföljning
            1. tid

            > Vi vill ha lugn.

            | Ämne | 2024 |
            |------|-----:|
            | Matte | *64* % |

            <div hidden>dold</div>
            <p>I HTML.</p>

            [^1]: Mer än 15 procent.
            """,
            "analys.md");

        Assert.Equal(FileFormat.Markdown, document.Format);
        Assert.Equal(
            """
            # Nulägesanalys > Resultat
            Paragraph: Frånvaron är hög och ökar & rutinen följs inte.
            ListItem: rutiner
            ListItem: uppföljning
            ListItem: tid
            Paragraph: Vi vill ha lugn.
            TableRow: Ämne | 2024
            TableRow: Matte | 64 %
            Paragraph: I HTML.
            Footnote: Mer än 15 procent.
            """,
            document.Outline());
    }

    [Fact]
    public async Task Markup_nested_too_deep_is_read_as_plain_text()
    {
        var document = await Reading.ReadAsync(new string('>', 5000) + " Frånvaron ökar.", "a.md");
        Assert.Contains("Frånvaron ökar.", document.Text, StringComparison.Ordinal);
    }
}
