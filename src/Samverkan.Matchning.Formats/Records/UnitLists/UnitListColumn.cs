namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>What a column of a list holds.</summary>
internal enum UnitListColumn
{
    UnitCode,
    UnitName,
    Authority,
    OrganisationNumber,
    Municipality,
    MunicipalityCode,
    SchoolForm,
    Years,
}
