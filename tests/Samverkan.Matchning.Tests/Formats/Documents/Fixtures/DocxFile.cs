namespace Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

/// <summary>Word documents written out as XML, so that a test shows exactly what the reader meets.</summary>
internal sealed class DocxFile
{
    public const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public string ContentTypes { get; init; } = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    public string Styles { get; init; } = """
        <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="Rubrik2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Lista"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Innehll1"><w:name w:val="toc 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>
        """;

    public string Footnotes { get; init; } = "";

    public string Endnotes { get; init; } = "";

    public string Relations { get; init; } = "";

    public string Prolog { get; init; } = "";

    public required string Body { get; init; }

    public static byte[] WithBody(string body) => new DocxFile { Body = body }.ToBytes();

    public static string P(string text, string? style = null) =>
        $"<w:p><w:pPr>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Cell(string content) => $"<w:tc>{content}</w:tc>";

    public (string Name, string Content)[] Parts() =>
    [
        ("[Content_Types].xml", ContentTypes),
        ("_rels/.rels", Rels("""<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>""")),
        ("word/_rels/document.xml.rels", Rels(
            """
            <Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
            <Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>
            <Relationship Id="e" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes" Target="/word/endnotes.xml"/>
            """ + Relations)),
        ("word/styles.xml", Part("styles", Styles)),
        ("word/footnotes.xml", Part("footnotes", Footnotes)),
        ("word/endnotes.xml", Part("endnotes", Endnotes)),
        ("word/document.xml", Prolog + Part("document", $"<w:body>{Body}</w:body>")),
    ];

    public byte[] ToBytes() => Zip.Of(Parts());

    private static string Part(string root, string content) =>
        $"<w:{root} xmlns:w=\"{WordNamespace}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"urn:wps\" xmlns:w14=\"urn:w14\" xmlns:r=\"urn:r\">{content}</w:{root}>";

    private static string Rels(string content) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";
}
