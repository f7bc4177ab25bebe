namespace Samverkan.Matchning.Tests.Formats.Records;

/// <summary>Invented MODS records in OAI-PMH envelopes.</summary>
internal static class Mods
{
    public const string Envelope = """<?xml version="1.0" encoding="UTF-8"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-03-01T12:00:00Z</responseDate>""";

    public static string List(params string[] records) => $"{Envelope}<ListRecords>{string.Concat(records)}</ListRecords></OAI-PMH>";

    public static string Record(string id, string title, string inner = "") => $"""
        <record><header><identifier>{id}</identifier><datestamp>2026-01-01</datestamp></header><metadata>
        <mods xmlns="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink"><titleInfo><title>{title}</title></titleInfo>{inner}</mods>
        </metadata></record>
        """;

    public static string Deleted(string id) => $"""<record><header status="deleted"><identifier>{id}</identifier></header></record>""";
}
