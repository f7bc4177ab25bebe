namespace Samverkan.Matchning.Web.Parts;

/// <summary>The id that a field has in the page, so that the error summary can point at it.</summary>
internal static class FieldId
{
    public static string Of(string name) => name.Replace('.', '_').Replace('[', '_').Replace(']', '_');
}
