namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>The headings that lists are known to use, compared by letters and digits alone.</summary>
internal static class ColumnNames
{
    private static readonly Dictionary<string, UnitListColumn> Known = new(StringComparer.Ordinal)
    {
        ["skolenhetskod"] = UnitListColumn.UnitCode,
        ["skolkod"] = UnitListColumn.UnitCode,
        ["enhetskod"] = UnitListColumn.UnitCode,
        ["skolenhetkod"] = UnitListColumn.UnitCode,
        ["skolenhetskoden"] = UnitListColumn.UnitCode,
        ["kodskolenhet"] = UnitListColumn.UnitCode,
        ["skolaskod"] = UnitListColumn.UnitCode,
        ["skolakod"] = UnitListColumn.UnitCode,
        ["förskoleenhetskod"] = UnitListColumn.UnitCode,
        ["skolenhet"] = UnitListColumn.UnitName,
        ["skola"] = UnitListColumn.UnitName,
        ["enhet"] = UnitListColumn.UnitName,
        ["skolenhetsnamn"] = UnitListColumn.UnitName,
        ["skolenhetensnamn"] = UnitListColumn.UnitName,
        ["skolnamn"] = UnitListColumn.UnitName,
        ["skolansnamn"] = UnitListColumn.UnitName,
        ["enhetsnamn"] = UnitListColumn.UnitName,
        ["skolenhetnamn"] = UnitListColumn.UnitName,
        ["skolanamn"] = UnitListColumn.UnitName,
        ["namnskolenhet"] = UnitListColumn.UnitName,
        ["förskola"] = UnitListColumn.UnitName,
        ["huvudman"] = UnitListColumn.Authority,
        ["huvudmannamn"] = UnitListColumn.Authority,
        ["huvudmansnamn"] = UnitListColumn.Authority,
        ["huvudmannensnamn"] = UnitListColumn.Authority,
        ["namnhuvudman"] = UnitListColumn.Authority,
        ["skolhuvudman"] = UnitListColumn.Authority,
        ["organisationsnummer"] = UnitListColumn.OrganisationNumber,
        ["orgnr"] = UnitListColumn.OrganisationNumber,
        ["orgnummer"] = UnitListColumn.OrganisationNumber,
        ["organisationsnr"] = UnitListColumn.OrganisationNumber,
        ["huvudmansorgnr"] = UnitListColumn.OrganisationNumber,
        ["huvudmannensorganisationsnummer"] = UnitListColumn.OrganisationNumber,
        ["huvudmanorgnr"] = UnitListColumn.OrganisationNumber,
        ["huvudmanorganisationsnummer"] = UnitListColumn.OrganisationNumber,
        ["kommun"] = UnitListColumn.Municipality,
        ["kommunnamn"] = UnitListColumn.Municipality,
        ["lägeskommun"] = UnitListColumn.Municipality,
        ["kommunkod"] = UnitListColumn.MunicipalityCode,
        ["kommunnr"] = UnitListColumn.MunicipalityCode,
        ["kommunnummer"] = UnitListColumn.MunicipalityCode,
        ["lägeskommunkod"] = UnitListColumn.MunicipalityCode,
        ["skolform"] = UnitListColumn.SchoolForm,
        ["skolformer"] = UnitListColumn.SchoolForm,
        ["verksamhetsform"] = UnitListColumn.SchoolForm,
        ["verksamhet"] = UnitListColumn.SchoolForm,
        ["skoltyp"] = UnitListColumn.SchoolForm,
        ["årskurs"] = UnitListColumn.Years,
        ["årskurser"] = UnitListColumn.Years,
        ["åk"] = UnitListColumn.Years,
        ["årskursspann"] = UnitListColumn.Years,
    };

    /// <summary>What a heading means, or <see langword="null"/>.</summary>
    public static UnitListColumn? Meaning(string heading) => Known.TryGetValue(Key(heading), out var column) ? column : null;

    /// <summary>The heading that a person should write for a column.</summary>
    public static string Heading(UnitListColumn column) => column switch
    {
        UnitListColumn.UnitCode => "Skolenhetskod",
        UnitListColumn.UnitName => "Skolenhet",
        UnitListColumn.Authority => "Huvudman",
        UnitListColumn.OrganisationNumber => "Organisationsnummer",
        UnitListColumn.Municipality => "Kommun",
        UnitListColumn.MunicipalityCode => "Kommunkod",
        UnitListColumn.SchoolForm => "Skolform",
        UnitListColumn.Years => "Årskurser",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    private static string Key(string heading) => string.Concat(heading.ToLowerInvariant().Where(char.IsLetterOrDigit));
}
