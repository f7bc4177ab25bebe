namespace Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

/// <summary>OpenDocument texts written out as XML.</summary>
internal static class OdtFile
{
    public const string Mimetype = "application/vnd.oasis.opendocument.text";

    public static byte[] WithText(string text, string prolog = "") => With(
        prolog,
        """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>""",
        $"""
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><office:body><office:text>{text}</office:text></office:body></office:document-content>
        """);

    public static byte[] With(string prolog, string manifest, string content) =>
        Zip.Of(("mimetype", Mimetype), ("META-INF/manifest.xml", manifest), ("content.xml", prolog + content));
}
