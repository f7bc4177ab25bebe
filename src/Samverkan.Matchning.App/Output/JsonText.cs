using System.Text.Encodings.Web;
using System.Text.Json;

namespace Samverkan.Matchning.App.Output;

/// <summary>JSON as every verb writes it: å stays å, since the reader is a terminal or a program and never a web page.</summary>
internal static class JsonText
{
    /// <summary>One object on one line.</summary>
    public static JsonSerializerOptions Line { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented, for people too.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Line) { WriteIndented = true };
}
