using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Formats.Documents.Text;

/// <summary>Reads HTML as it would be seen, without menus, scripts and what is hidden. Nothing is fetched or run.</summary>
internal static class HtmlReader
{
    public static void Read(string html, AnalysisDocumentBuilder builder, CancellationToken cancellationToken)
    {
        var guard = new HtmlGuard(cancellationToken);
        var document = new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => guard.Check(element) }).ParseDocument(html);
        if (document.Body is { } body)
        {
            var walk = new HtmlWalk(builder, cancellationToken);
            walk.Blocks(body, PassageKind.Paragraph, depth: 0);
            walk.Close();
        }
    }

    /// <summary>Stops the parser in time: its work grows with the square of the depth, and its tree is large.</summary>
    private sealed class HtmlGuard(CancellationToken cancellationToken)
    {
        private const int MaxElements = 300_000;
        private const int CheckEvery = 64;

        private int _elements;
        private IElement? _previous;

        public void Check(IElement element)
        {
            _elements++;
            if (_elements > MaxElements)
            {
                throw Rejections.TooLargeInside();
            }

            if (_elements % CheckEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                CheckDepth();
            }

            // An element gets its place in the tree after it is created, so it is measured on a later turn.
            _previous = element;
        }

        private void CheckDepth()
        {
            var depth = 0;
            for (INode? node = _previous; node is not null; node = node.Parent)
            {
                if (++depth > HtmlWalk.MaxDepth)
                {
                    throw Rejections.Damaged();
                }
            }
        }
    }
}
