using AngleSharp.Html.Parser;
using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Formats.Documents.Text;

/// <summary>Reads HTML as it would be seen, without menus, scripts and what is hidden. Nothing is fetched or run.</summary>
internal static class HtmlReader
{
    public static void Read(string html, AnalysisDocumentBuilder builder, CancellationToken cancellationToken)
    {
        var document = new HtmlParser().ParseDocument(html);
        if (document.Body is { } body)
        {
            var walk = new HtmlWalk(builder, cancellationToken);
            walk.Blocks(body, PassageKind.Paragraph, depth: 0);
            walk.Close();
        }
    }
}
