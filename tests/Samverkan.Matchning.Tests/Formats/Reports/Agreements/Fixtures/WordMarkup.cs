namespace Samverkan.Matchning.Tests.Formats.Reports.Agreements.Fixtures;

/// <summary>Word documents that pass validation: styles, language, title, header, page numbers and tables with heading rows.</summary>
internal static class WordMarkup
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Office = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    public static string P(string text, string? style = null) =>
        $"<w:p>{(style is null ? "" : $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")}{Run(text)}</w:p>";

    public static string Run(string text) => text.Length == 0 ? "" : $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A paragraph with a content control after the text.</summary>
    public static string Field(string field, string before) =>
        $"<w:p>{Run(before)}<w:sdt><w:sdtPr><w:alias w:val=\"{field}\"/><w:tag w:val=\"{field}\"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>{Run($"[{field}]")}</w:sdtContent></w:sdt></w:p>";

    public static string Table(string caption, string[] heads, params string[][] rows)
    {
        var width = 9000 / heads.Length;
        return $"<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/><w:tblCaption w:val=\"{caption}\"/></w:tblPr>"
            + $"<w:tblGrid>{string.Concat(heads.Select(_ => $"<w:gridCol w:w=\"{width}\"/>"))}</w:tblGrid>"
            + Row("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", heads, "TableHead")
            + string.Concat(rows.Select(row => Row("<w:trPr><w:cantSplit/></w:trPr>", row, "TableText"))) + "</w:tbl>"
            + "<w:p><w:pPr><w:spacing w:after=\"0\"/></w:pPr></w:p>";

        string Row(string properties, string[] cells, string style) =>
            $"<w:tr>{properties}{string.Concat(cells.Select(cell => $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{P(cell, style)}</w:tc>"))}</w:tr>";
    }

    public static IEnumerable<(string Name, string Content)> Package(string body, string header = "", string title = "Mall") =>
    [
        ("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Office}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Office}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="{Office}.settings+xml"/><Override PartName="/word/numbering.xml" ContentType="{Office}.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="{Office}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="{Office}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """),
        ("_rels/.rels", Rels(("r1", $"{R}/officeDocument", "word/document.xml"), ("r2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"))),
        ("docProps/core.xml", $"""
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>sv-SE</dc:language></cp:coreProperties>
            """),
        ("word/_rels/document.xml.rels", Rels(("s", $"{R}/styles", "styles.xml"), ("i", $"{R}/settings", "settings.xml"), ("n", $"{R}/numbering", "numbering.xml"), ("h", $"{R}/header", "header1.xml"), ("f", $"{R}/footer", "footer1.xml"))),
        ("word/styles.xml", Part("styles", Styles)),
        ("word/settings.xml", Part("settings", "<w:zoom w:percent=\"100\"/><w:themeFontLang w:val=\"sv-SE\"/>")),
        ("word/numbering.xml", Part("numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"454\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")),
        ("word/header1.xml", Part("hdr", P(header, "Header"))),
        ("word/footer1.xml", Part("ftr", $"<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>{Run("Sida ")}<w:fldSimple w:instr=\" PAGE \">{Run("1")}</w:fldSimple>{Run(" av ")}<w:fldSimple w:instr=\" NUMPAGES \">{Run("1")}</w:fldSimple></w:p>")),
        ("word/document.xml", Part("document", $"<w:body>{body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/><w:footerReference w:type=\"default\" r:id=\"f\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body>")),
    ];

    private static string Styles =>
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"21\"/><w:lang w:val=\"sv-SE\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"60\" w:type=\"dxa\"/><w:left w:w=\"100\" w:type=\"dxa\"/><w:bottom w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + Style("Title", "Title", "<w:spacing w:after=\"60\"/>", "<w:b/><w:sz w:val=\"40\"/>")
        + Style("Subtitle", "Subtitle", "<w:spacing w:after=\"280\"/>", "<w:sz w:val=\"26\"/>")
        + Style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"100\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:sz w:val=\"26\"/>")
        + Style("ListBullet", "List Bullet", "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>", "")
        + Style("TableHead", "Table Head", "<w:keepNext/><w:spacing w:after=\"0\"/>", "<w:b/><w:sz w:val=\"19\"/>")
        + Style("TableText", "Table Text", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"19\"/>")
        + Style("Header", "header", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"17\"/>")
        + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/></w:tblBorders></w:tblPr></w:style>";

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>{(run.Length == 0 ? "" : $"<w:rPr>{run}</w:rPr>")}</w:style>";

    private static string Part(string root, string content) => $"<w:{root} xmlns:w=\"{W}\" xmlns:r=\"{R}\">{content}</w:{root}>";

    private static string Rels(params (string Id, string Type, string Target)[] relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"{relation.Type}\" Target=\"{relation.Target}\"/>"))}</Relationships>";
}
