using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Samverkan.Matchning.Web.SignIn.Qr;

/// <summary>A QR code as SVG, dark on light in every colour scheme: many apps read no other.</summary>
internal static class QrPicture
{
    /// <summary>Light squares that the standard asks for around the code.</summary>
    private const int Margin = 4;

    private const int SquareSize = 4;

    /// <summary>The picture; nothing when the text is too long for one.</summary>
    public static IHtmlContent Of(string text)
    {
        if (QrCode.Encode(text) is not { } modules)
        {
            return HtmlString.Empty;
        }

        var side = modules.GetLength(0) + (2 * Margin);
        var path = new StringBuilder();
        for (var row = 0; row < modules.GetLength(0); row++)
        {
            for (var column = 0; column < modules.GetLength(1); column++)
            {
                if (modules[row, column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column + Margin} {row + Margin}h1v1h-1z");
                }
            }
        }

        return new HtmlString(string.Create(
            CultureInfo.InvariantCulture,
            $"<svg role=\"img\" aria-label=\"QR-kod med nyckeln\" width=\"{side * SquareSize}\" height=\"{side * SquareSize}\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"));
    }
}
