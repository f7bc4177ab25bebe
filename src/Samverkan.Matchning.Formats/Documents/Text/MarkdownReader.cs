using System.Text;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Formats.Documents.Text;

/// <summary>Reads Markdown from its syntax tree; embedded HTML goes the way of HTML.</summary>
internal static class MarkdownReader
{
    public static void Read(string text, AnalysisDocumentBuilder builder, CancellationToken cancellationToken)
    {
        var pipeline = new MarkdownPipelineBuilder()
            .UsePipeTables().UseGridTables().UseFootnotes().UseDefinitionLists().UseYamlFrontMatter().UseEmphasisExtras().Build();
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses markup nested too deep; the words can still be read.
            PlainTextReader.Read(text, builder);
            return;
        }

        AddAll(document, PassageKind.Paragraph, builder, cancellationToken);
    }

    private static void AddAll(ContainerBlock container, PassageKind kind, AnalysisDocumentBuilder builder, CancellationToken cancellationToken)
    {
        foreach (var block in container)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(block, kind, builder, cancellationToken);
        }
    }

    private static void Add(Block block, PassageKind kind, AnalysisDocumentBuilder builder, CancellationToken cancellationToken)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                break;
            case HeadingBlock heading:
                builder.AddHeading(heading.Level, TextOf(heading.Inline));
                break;
            case Table table:
                AddRows(table, builder);
                break;
            case HtmlBlock html:
                HtmlReader.Read(html.Lines.ToString(), builder, cancellationToken);
                break;
            case CodeBlock code:
                builder.Add(kind, code.Lines.ToString());
                break;
            case LeafBlock leaf:
                builder.Add(kind, TextOf(leaf.Inline));
                break;
            case FootnoteGroup notes:
                AddAll(notes, PassageKind.Footnote, builder, cancellationToken);
                break;
            case ListItemBlock or DefinitionItem:
                AddAll((ContainerBlock)block, PassageKind.ListItem, builder, cancellationToken);
                break;
            case ContainerBlock container:
                AddAll(container, kind, builder, cancellationToken);
                break;
        }
    }

    private static void AddRows(Table table, AnalysisDocumentBuilder builder)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(cell => string.Join(' ', cell.Descendants<LeafBlock>().Select(leaf => TextOf(leaf.Inline))));
            builder.Add(PassageKind.TableRow, TableRows.Join(cells));
        }
    }

    private static string TextOf(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
            }
        }

        return text.ToString();
    }
}
