using System.Text;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Documents;

namespace Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

// In here, since outside of it FileFormat is the namespace of the Open XML SDK.
using Samverkan.Matchning.Analyses;

/// <summary>Reads documents the way the service does, and checks what must hold for every one of them.</summary>
internal static class Reading
{
    public static async Task<AnalysisDocument> ReadAsync(byte[] content, string name, DocumentReaderOptions? options = null)
    {
        using var stream = new MemoryStream(content);
        var document = await new DocumentReader(options ?? new()).ReadAsync(stream, name, CancellationToken.None);
        Assert.All(document.Passages, passage => Assert.Equal(passage.Text, passage.Span.Of(document.Text)));
        Assert.Equal(Enumerable.Range(1, document.Passages.Count()), document.Passages.Select(passage => passage.Number));
        return document;
    }

    public static Task<AnalysisDocument> ReadAsync(string content, string name) => ReadAsync(Encoding.UTF8.GetBytes(content), name);

    /// <summary>Reads a document that must be refused with the given code, in words that a user can act on.</summary>
    public static async Task<string> RefusedAsync(string code, byte[] content, string name, DocumentReaderOptions? options = null)
    {
        var exception = await Assert.ThrowsAsync<RejectedInputException>(() => ReadAsync(content, name, options));
        Assert.Equal(code, exception.Code);
        Assert.DoesNotContain("/tmp", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", exception.Message, StringComparison.Ordinal);
        return exception.Message;
    }

    /// <summary>The document as an indented outline: "# heading path" and "Kind: text".</summary>
    public static string Outline(this AnalysisDocument document)
    {
        var outline = new StringBuilder();
        foreach (var section in document.Sections)
        {
            outline.Append($"# {string.Join(" > ", section.HeadingPath)}".TrimEnd()).Append('\n');
            foreach (var passage in section.Passages)
            {
                outline.Append(passage.Kind).Append(": ").Append(passage.Text).Append('\n');
            }
        }

        return outline.ToString().Trim();
    }
}
