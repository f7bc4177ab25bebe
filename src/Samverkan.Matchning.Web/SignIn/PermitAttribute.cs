using Microsoft.AspNetCore.Authorization;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>
/// What a person must be allowed to reach a page; without a permission, every signed-in person does. Every page says this, or is open to
/// anyone by <see cref="AllowAnonymousAttribute"/>; a page that says neither is closed to all. This is the outer door only: what a person
/// may do with one case is decided by the domain's use cases.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class PermitAttribute : Attribute, IAuthorizeData
{
    /// <param name="permissions">What lets a person in: any one of these.</param>
    public PermitAttribute(params Permission[] permissions)
    {
        Permitted = [.. Enum.GetValues<Role>().Where(role => permissions is [] || permissions.Any(permission => CaseRights.Allows(role, permission)))];
        Roles = string.Join(',', Permitted.Select(role => role.Slug()));
    }

    /// <summary>The roles that reach the page.</summary>
    public IReadOnlyList<Role> Permitted { get; }

    /// <inheritdoc/>
    public string? Policy { get; set; }

    /// <inheritdoc/>
    public string? Roles { get; set; }

    /// <inheritdoc/>
    public string? AuthenticationSchemes { get; set; }
}
