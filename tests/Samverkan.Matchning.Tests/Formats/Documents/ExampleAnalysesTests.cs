using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Documents;

using Samverkan.Matchning.Analyses;

public class ExampleAnalysesTests
{
    [Fact]
    public async Task The_school_in_docx_is_read_with_table_list_and_footnote()
    {
        var document = await ReadAsync("bjorklunda-grundskola.docx");

        Assert.Equal(FileFormat.Docx, document.Format);
        Assert.Equal(5, document.Passages.Count(passage => passage.Kind == PassageKind.TableRow));
        Assert.Equal(12, document.Passages.Count(passage => passage.Kind == PassageKind.ListItem));
        Assert.Equal("2.2 Närvaro", Assert.Single(document.Passages, passage => passage.Kind == PassageKind.Footnote).Heading);
        Assert.Equal(
            ["Nulägesanalys Björklunda grundskola F–9", "3. Processer", "3.2 Tillgänglighet och stöd"],
            document.Passages.First(passage => passage.Text.Contains("åtgärdsprogram hade", StringComparison.Ordinal)).HeadingPath);
    }

    [ToolFact("pdftotext", "qpdf")]
    public async Task The_preschool_in_a_filled_pdf_form_is_read_answer_by_answer()
    {
        var document = await ReadAsync("solgardens-forskola.pdf");

        Assert.Equal(18, document.Sections.Count(section => section.Passages.All(passage => passage.Kind == PassageKind.FormField)));
        Assert.Equal(3, document.Passages.Max(passage => passage.Page));
        var language = document.Passages.First(passage => passage.Text.Contains("47 av 84 barn", StringComparison.Ordinal));
        Assert.Equal("Hur arbetar ni med barnens språk, också för barn med flera språk?", language.Heading);
        Assert.DoesNotContain("En utomstående har granskat", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_upper_secondary_school_in_txt_is_read_with_its_hard_wrapped_lines_joined()
    {
        var document = await ReadAsync("alvdala-gymnasium.txt");

        Assert.Equal(4, document.Passages.Count(passage => passage.Kind == PassageKind.TableRow));
        Assert.Equal(8, document.Passages.Count(passage => passage.Kind == PassageKind.ListItem));
        Assert.Contains("studie- och yrkesvägledare varje månad", document.Text, StringComparison.Ordinal);
        Assert.Contains(document.Sections, section => section.HeadingPath is ["NULÄGESANALYS ÄLVDALA GYMNASIUM", "3. Processer", "3.2 Elevhälsan"]);
    }

    private static async Task<AnalysisDocument> ReadAsync(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "corpus", "exempel")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return await Reading.ReadAsync(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "corpus", "exempel", name)), name);
    }
}
